package fr.scoreclair.advisor.portfolio.drift;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts of pieces put away and read back, in the order of the pieces: sums come out the same to the last bit each time. */
@Repository
public class PieceCounts {

    /** Counts and sums of one subject of a piece. */
    public record Row(String subject, long[] counts, double[] sums) {}

    /** Takes row by row. */
    public interface Taking {
        void take(Row row);
    }

    private final JdbcTemplate jdbc;

    PieceCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void put(int run, UUID firstClient, List<Row> rows) {
        jdbc.batchUpdate(
                "insert into drift_piece (run, first_client, subject, counts, sums) values (?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setInt(1, run);
                    statement.setObject(2, firstClient);
                    statement.setString(3, row.subject());
                    statement.setArray(4, statement.getConnection().createArrayOf("bigint", boxed(row.counts())));
                    statement.setArray(5, statement.getConnection().createArrayOf("float8", boxed(row.sums())));
                });
    }

    /** @param subjects those that begin so; all where it is empty */
    public void forEach(int run, String subjects, Taking taking) {
        jdbc.query(
                "select subject, counts, sums from drift_piece where run = ? and starts_with(subject, ?)"
                        + " order by first_client, subject",
                row -> {
                    taking.take(new Row(row.getString(1), longs(row.getArray(2)), doubles(row.getArray(3))));
                },
                run,
                subjects);
    }

    private static Long[] boxed(long[] plain) {
        return Arrays.stream(plain).boxed().toArray(Long[]::new);
    }

    private static Double[] boxed(double[] plain) {
        return Arrays.stream(plain).boxed().toArray(Double[]::new);
    }

    private static long[] longs(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static double[] doubles(Array array) throws SQLException {
        return Arrays.stream((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
