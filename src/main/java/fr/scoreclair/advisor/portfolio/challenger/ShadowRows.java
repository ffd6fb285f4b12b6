package fr.scoreclair.advisor.portfolio.challenger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was scored in shadow, as it stands. */
@Repository
class ShadowRows {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    ShadowRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A client who would change side. @param favorable what the challenger says */
    record Swap(UUID client, double champion, double challenger, boolean favorable) {}

    /** Whether these clients defaulted; who is not in it, nobody knows. */
    Map<UUID, Boolean> outcomes(UUID first, UUID last) {
        Map<UUID, Boolean> outcomes = new HashMap<>();
        jdbc.query(
                "select client_id, defaulted from client_outcome where client_id between ? and ?",
                row -> {
                    outcomes.put(row.getObject(1, UUID.class), row.getBoolean(2));
                },
                first,
                last);
        return outcomes;
    }

    void add(int run, UUID first, String challenger, Sums sums, List<Swap> swaps, long millis) {
        boolean known = sums.known > 0;
        jdbc.update(
                "insert into shadow_piece values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                first,
                challenger,
                (int) sums.clients,
                (int) sums.compared,
                (int) sums.failed,
                sums.matrix,
                sums.expectedLoss,
                sums.exposure,
                sums.differences,
                known ? sums.repaid : null,
                known ? sums.defaulted : null,
                known ? sums.squares : null,
                (int) millis);
        jdbc.batchUpdate("insert into shadow_swap values (?, ?, ?, ?, ?)", swaps, AT_ONCE, (row, swap) -> {
            row.setInt(1, run);
            row.setObject(2, swap.client());
            row.setDouble(3, swap.champion());
            row.setDouble(4, swap.challenger());
            row.setBoolean(5, swap.favorable());
        });
    }

    /** The pieces of the latest run on which this challenger was compared, added up. */
    Optional<Comparison> latest(String product, String challenger) {
        Integer run = jdbc.queryForObject("""
                        select max(s.run) from shadow_piece s join rescoring_run r on r.id = s.run
                        where r.product = ? and s.challenger = ?""", Integer.class, product, challenger);
        return run == null ? Optional.empty() : Optional.of(sum(run, challenger));
    }

    private Comparison sum(int run, String challenger) {
        long[] counts = new long[3];
        long[] matrix = new long[4];
        long[] differences = new long[Sums.DIFFERENCES];
        long[] repaid = new long[2 * fr.scoreclair.advisor.portfolio.cutoff.Grid.STEPS];
        long[] defaulted = repaid.clone();
        double[] loss = new double[2];
        double[] exposure = new double[2];
        double[] squares = new double[2];
        jdbc.query(
                "select * from shadow_piece where run = ? and challenger = ? order by first_client",
                row -> {
                    counts[0] += row.getLong("clients");
                    counts[1] += row.getLong("compared");
                    counts[2] += row.getLong("failed");
                    whole(row, "matrix", matrix);
                    whole(row, "differences", differences);
                    whole(row, "repaid", repaid);
                    whole(row, "defaulted", defaulted);
                    parts(row, "expected_loss", loss);
                    parts(row, "exposure", exposure);
                    parts(row, "squares", squares);
                },
                run,
                challenger);
        return new Comparison(
                run, counts[0], counts[1], counts[2], matrix, loss, exposure, differences, repaid, defaulted, squares);
    }

    private static void whole(ResultSet row, String column, long[] into) throws SQLException {
        if (row.getArray(column) != null) {
            Integer[] numbers = (Integer[]) row.getArray(column).getArray();
            Arrays.setAll(into, i -> into[i] + numbers[i]);
        }
    }

    private static void parts(ResultSet row, String column, double[] into) throws SQLException {
        if (row.getArray(column) != null) {
            Double[] numbers = (Double[]) row.getArray(column).getArray();
            Arrays.setAll(into, i -> into[i] + numbers[i]);
        }
    }

    /** An assessment the challenger has not seen yet. */
    record Unseen(UUID assessment, Instant at, Map<String, @Nullable Double> values) {}

    List<Unseen> unseen(String product, String challenger, Instant since, int limit) {
        return jdbc.query(
                """
                        select a.id, a.at, a.features, a.input_values from assessment a
                        where a.product = ? and a.at >= ? and a.model_sha256 <> ? and not exists (
                            select from shadow_score s where s.assessment_id = a.id and s.challenger = ?)
                        order by a.at limit ?""",
                (row, n) -> {
                    String[] features = (String[]) row.getArray("features").getArray();
                    @Nullable
                    Double[] inputs = (Double[]) row.getArray("input_values").getArray();
                    Map<String, @Nullable Double> values = new HashMap<>();
                    for (int i = 0; i < features.length; i++) {
                        values.put(features[i], inputs[i]);
                    }
                    return new Unseen(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            values);
                },
                product,
                Timestamp.from(since),
                challenger,
                challenger,
                limit);
    }

    /** Twice the same is once: two applications may follow the same assessments. */
    void add(UUID assessment, String challenger, Instant at, Shadow.Said said, double threshold) {
        Shadow.Failure failure = said.failure();
        jdbc.update(
                "insert into shadow_score values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                assessment,
                challenger,
                Timestamp.from(at),
                failure == null ? (Double) said.probability() : null,
                failure == null ? (Boolean) (said.probability() < threshold) : null,
                failure == null ? null : failure.name());
    }
}
