package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.base.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The checks that were made, insert-only. */
@Repository
public class Checks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was compared. */
    public enum Kind {
        DRIFT,
        OUTCOMES,
        FAIRNESS
    }

    /** Whom. */
    public enum Source {
        /** Every client of the product, at a rescoring. */
        PORTFOLIO,
        /** Those who were assessed in a period. */
        ASSESSMENTS
    }

    /**
     * A check.
     *
     * @param run of the portfolio; null for a period of assessments
     * @param from first day looked at
     * @param to last day
     * @param report all its figures, as JSON
     */
    public record Check(
            UUID id,
            Instant at,
            Kind kind,
            Source source,
            String product,
            String modelSha256,
            @Nullable Integer run,
            LocalDate from,
            LocalDate to,
            long clients,
            int findings,
            String report) {

        /** The figures. */
        public <T> T report(Class<T> type) {
            return JSON.readValue(report, type);
        }
    }

    public static String json(Object report) {
        return JSON.writeValueAsString(report);
    }

    /** {@return false where this run has such a check already: then nothing is stored} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Check check) {
        return jdbc.sql("""
                        insert into drift_check (id, at, kind, source, product, model_sha256, run, from_day, to_day, clients,
                            findings, report) values (:id, :at, :kind, :source, :product, :model, :run::integer, :from, :to, :clients, :findings,
                            :report::jsonb)
                        on conflict (run, kind) where run is not null do nothing""")
                        .param("id", check.id())
                        .param("at", OffsetDateTime.ofInstant(check.at(), ZoneOffset.UTC))
                        .param("kind", check.kind().name())
                        .param("source", check.source().name())
                        .param("product", check.product())
                        .param("model", check.modelSha256())
                        .param("run", check.run())
                        .param("from", check.from())
                        .param("to", check.to())
                        .param("clients", check.clients())
                        .param("findings", check.findings())
                        .param("report", check.report())
                        .update()
                == 1;
    }

    /** The latest of a product's checks of its runs, the newest first. */
    public List<Check> ofRuns(String product, Kind kind, int limit) {
        return jdbc.sql("""
                        select * from drift_check where product = ? and kind = ? and source = 'PORTFOLIO'
                        order by at desc, run desc limit ?""")
                .params(product, kind.name(), limit)
                .query(Checks::check)
                .list();
    }

    public Optional<Check> ofRun(int run, Kind kind) {
        return jdbc.sql("select * from drift_check where run = ? and kind = ?")
                .params(run, kind.name())
                .query(Checks::check)
                .optional();
    }

    Check get(UUID id) {
        return jdbc.sql("select * from drift_check where id = ?")
                .param(id)
                .query(Checks::check)
                .optional()
                .orElseThrow(() -> new NotFound("check " + id));
    }

    private static Check check(ResultSet row, int n) throws SQLException {
        return new Check(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                Source.valueOf(row.getString("source")),
                row.getString("product"),
                row.getString("model_sha256"),
                (Integer) row.getObject("run"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getLong("clients"),
                row.getInt("findings"),
                row.getString("report"));
    }
}
