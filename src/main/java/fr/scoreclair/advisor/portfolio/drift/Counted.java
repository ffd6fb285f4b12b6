package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts counts together: those of a run from its pieces, those of a period from its assessments. */
@Component
class Counted {

    private static final int AT_ONCE = 2_000;

    private final Layouts layouts;
    private final PieceCounts counts;
    private final JdbcTemplate jdbc;

    Counted(Layouts layouts, PieceCounts counts, JdbcTemplate jdbc) {
        this.layouts = layouts;
        this.counts = counts;
        this.jdbc = jdbc;
    }

    DriftReport run(RescoringRun run) {
        Layout layout = layouts.of(run.modelSha256());
        List<String> subjects = layout.subjects();
        Tally tally = layout.nobody();
        counts.forEach(run.id(), "", row -> {
            int subject = subjects.indexOf(row.subject());
            if (subject >= 0) {
                tally.add(subject, row.counts());
            }
        });
        return DriftDetector.report(layout, tally);
    }

    OutcomeReport outcomes(RescoringRun run) {
        Layout layout = layouts.of(run.modelSha256());
        OutcomeTally all = new OutcomeTally(layout.scoreCells());
        Map<String, OutcomeTally> quarters = new TreeMap<>();
        counts.forEach(run.id(), DriftCounting.OUTCOME, row -> {
            all.add(row.counts(), row.sums());
            quarters.computeIfAbsent(
                            row.subject().substring(DriftCounting.OUTCOME.length()),
                            q -> new OutcomeTally(layout.scoreCells()))
                    .add(row.counts(), row.sums());
        });
        return new OutcomeReport(
                all.told(),
                quarters.entrySet().stream()
                        .map(one -> new OutcomeReport.Period(
                                one.getKey(), one.getValue().told()))
                        .toList());
    }

    /**
     * The official scorings of a period by one model version, row by row in constant memory. Of a client who was scored several times
     * the latest counts, or one indecisive afternoon would weigh like a crowd.
     *
     * @param from first day, in the bank's time
     * @param to last day
     */
    @Transactional(readOnly = true)
    public DriftReport assessments(String product, String modelSha256, LocalDate from, LocalDate to) {
        Layout layout = layouts.of(modelSha256);
        Tally tally = layout.nobody();
        jdbc.execute("set local statement_timeout = '60s'");
        JdbcTemplate cursor = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        cursor.setFetchSize(AT_ONCE);
        cursor.query(
                """
                        select distinct on (coalesce(client_id, id)) input_values, probability from assessment
                        where product = ? and model_sha256 = ?
                            and at >= ?::date::timestamp at time zone 'Europe/Paris'
                            and at < (?::date + 1)::timestamp at time zone 'Europe/Paris'
                        order by coalesce(client_id, id), at desc""",
                row -> {
                    Double[] values = (Double[]) row.getArray(1).getArray();
                    double[] vector = new double[values.length];
                    for (int f = 0; f < vector.length; f++) {
                        vector[f] = values[f] == null ? Double.NaN : values[f];
                    }
                    tally.add(vector, row.getDouble(2));
                },
                product,
                modelSha256,
                from,
                to);
        return DriftDetector.report(layout, tally);
    }

    /** First clients of a run's pieces: none where the run was before drift was counted. */
    boolean has(int run) {
        return !jdbc.queryForList("select first_client from drift_piece where run = ? limit 1", UUID.class, run)
                .isEmpty();
    }
}
