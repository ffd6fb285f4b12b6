package fr.scoreclair.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Reads the clients of a part with the newest datum of each feature, by a cursor: neither the part nor the table is ever in memory. All
 * parts see one snapshot, which the driver keeps open.
 */
final class ReadPart implements MapPartitionsFunction<Row, Row> {

    private static final int FETCH = 20_000;

    /** Backwards, as the primary key of client_datum lies: the newest row of each feature comes first. */
    private static final String SELECT = """
            select c.id, d.feature, d.value, d.as_of
            from client c left join (
                select distinct on (client_id, feature) client_id, feature, value, as_of from client_datum
                where client_id >= ? and client_id < ? order by client_id desc, feature desc, id desc
            ) d on d.client_id = c.id
            where c.product = ? and c.id >= ? and c.id < ? order by c.id desc""";

    private final Database database;
    private final String snapshot;
    private final String product;
    private final List<String> features;

    ReadPart(Database database, String snapshot, String product, List<String> features) {
        this.database = database;
        this.snapshot = snapshot;
        this.product = product;
        this.features = features;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> parts) throws SQLException, IOException {
        Row part = parts.next();
        if (parts.hasNext()) {
            throw new IOException("one part per partition is expected");
        }
        Connection connection = database.snapshot();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(connection));
        connection.createStatement().execute("set transaction snapshot '" + snapshot + "'");
        PreparedStatement select = connection.prepareStatement(SELECT);
        select.setFetchSize(FETCH);
        UUID from = UUID.fromString(part.getString(0));
        UUID to = UUID.fromString(part.getString(1));
        select.setObject(1, from);
        select.setObject(2, to);
        select.setString(3, product);
        select.setObject(4, from);
        select.setObject(5, to);
        return new Clients(select.executeQuery(), features);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Rows of one client after the other, made into one row each. */
    private static final class Clients implements Iterator<Row> {

        private final ResultSet rows;
        private final int features;
        private final Map<String, Integer> places = new HashMap<>();
        private boolean more;

        Clients(ResultSet rows, List<String> names) throws SQLException {
            this.rows = rows;
            this.features = names.size();
            for (int f = 0; f < features; f++) {
                places.put(names.get(f), f);
            }
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Row next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                return client();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        private Row client() throws SQLException {
            Object[] cells = new Object[2 + 2 * features];
            UUID id = rows.getObject(1, UUID.class);
            cells[0] = id.toString();
            do {
                String feature = rows.getString(2);
                Integer place = places.get(feature);
                if (place != null) {
                    double value = rows.getDouble(3);
                    cells[1 + place] = rows.wasNull() ? null : (Double) value;
                    cells[1 + features + place] = rows.getObject(4, LocalDate.class);
                } else if (feature != null) {
                    String known = (String) cells[1 + 2 * features];
                    cells[1 + 2 * features] = (known == null ? "" : known + " ") + feature + ":unknown";
                }
                more = rows.next();
            } while (more && id.equals(rows.getObject(1, UUID.class)));
            return RowFactory.create(cells);
        }
    }
}
