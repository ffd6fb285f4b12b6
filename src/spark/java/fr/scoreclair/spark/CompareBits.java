package fr.scoreclair.spark;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares what Spark wrote with what the application says of the same clients, bit for bit:
 *
 * <pre>CompareBits SCORED-PARQUET EXPECTED-FILE</pre>
 *
 * First with a file of {@code RiskModel.explainMany}'s doubles (contributions whole), then with all rows the application's last rescoring
 * stored (contributions as the floats they are stored in, dates, refusals). Exit code 1 where one bit differs or a client is missing.
 */
public final class CompareBits {

    private final Map<UUID, Row> scored = new HashMap<>();
    private long compared;
    private long different;

    private CompareBits() {}

    public static void main(String[] arguments) throws Exception {
        CompareBits compare = new CompareBits();
        try (SparkSession spark = PortfolioScoring.session()) {
            Iterator<Row> rows = spark.read().parquet(arguments[0]).toLocalIterator();
            rows.forEachRemaining(row -> compare.scored.put(UUID.fromString(row.getString(0)), row));
        }
        compare.withDoubles(Path.of(arguments[1]));
        compare.tell("RiskModel.explainMany, doubles");
        compare.withRescored(Database.ofEnvironment());
        compare.tell("the application's rescored rows");
    }

    private void tell(String what) {
        System.out.printf("%s: %d clients compared, %d differ%n", what, compared, different);
        if (different > 0 || compared == 0) {
            System.exit(1);
        }
        compared = 0;
    }

    private void withDoubles(Path expected) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(expected)))) {
            int clients = in.readInt();
            int features = in.readInt();
            for (int i = 0; i < clients; i++) {
                Row row = scored.get(new UUID(in.readLong(), in.readLong()));
                boolean same = row != null
                        & same(row, "probability", in.readLong())
                        & same(row, "margin", in.readLong())
                        & same(row, "base", in.readLong());
                Row contributions = row == null ? null : row.getStruct(row.fieldIndex("contributions"));
                for (int f = 0; f < features; f++) {
                    long bits = in.readLong();
                    same &= contributions != null && Double.doubleToRawLongBits(contributions.getDouble(f)) == bits;
                }
                count(same);
            }
        }
    }

    private static boolean same(Row row, String column, long bits) {
        return row != null
                && !row.isNullAt(row.fieldIndex(column))
                && Double.doubleToRawLongBits(row.getDouble(row.fieldIndex(column))) == bits;
    }

    private void withRescored(Database database) throws Exception {
        try (Connection connection = database.snapshot();
                Statement select = connection.createStatement()) {
            select.setFetchSize(20_000);
            ResultSet rows = select.executeQuery("""
                    select client_id, probability, margin, contributions, oldest_as_of, fresh_until from rescored
                    where run = (select max(id) from rescoring_run where state = 'DONE')""");
            while (rows.next()) {
                Row row = scored.remove(rows.getObject(1, UUID.class));
                count(row != null && sameAsStored(row, rows));
            }
        }
        different += scored.size(); // whom the application does not know
    }

    private static boolean sameAsStored(Row row, ResultSet stored) throws Exception {
        boolean dates = Objects.equals(row.get(row.fieldIndex("oldest_as_of")), stored.getObject(5, LocalDate.class))
                && Objects.equals(row.get(row.fieldIndex("fresh_until")), stored.getObject(6, LocalDate.class));
        double probability = stored.getDouble(2);
        if (stored.wasNull()) {
            return dates && !row.isNullAt(row.fieldIndex("refused")) && row.isNullAt(row.fieldIndex("probability"));
        }
        boolean same = dates
                && row.isNullAt(row.fieldIndex("refused"))
                && same(row, "probability", Double.doubleToRawLongBits(probability))
                && same(row, "margin", Double.doubleToRawLongBits(stored.getDouble(3)));
        Row contributions = row.getStruct(row.fieldIndex("contributions"));
        Float[] floats = (Float[]) stored.getArray(4).getArray();
        for (int f = 0; f < floats.length; f++) {
            same &= Float.floatToRawIntBits((float) contributions.getDouble(f)) == Float.floatToRawIntBits(floats[f]);
        }
        return same;
    }

    private void count(boolean same) {
        compared++;
        if (!same) {
            different++;
        }
    }
}
