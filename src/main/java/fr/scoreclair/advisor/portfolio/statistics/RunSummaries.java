package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringEnded;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a finished run up once, when it ends; should the application die between the two, whoever next looks at the trend does it.
 * Of two that do it at once, one does.
 */
@Component
class RunSummaries {

    private static final Logger LOG = LoggerFactory.getLogger(RunSummaries.class);
    private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(5).toMillis();
    private static final int LOCK = 0x5C0_5A11; // of this class's among the database's advisory locks

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RunSummaries(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void ended(RescoringEnded event) {
        if (event.run().state() != RescoringRun.State.DONE) {
            return;
        }
        try {
            store(event.run().id());
        } catch (RuntimeException later) {
            LOG.warn(
                    "run {} is not added up yet; the next look at the trend will",
                    event.run().id(),
                    later);
        }
    }

    /** Adds up the finished runs of a product that nobody has. */
    void complete(String product) {
        jdbc.query("""
                        select id from rescoring_run r where product = ? and state = 'DONE'
                            and not exists (select from run_summary s where s.run = r.id)
                            and exists (select from rescoring_chunk k where k.run = r.id) order by id""", (row, n) -> row.getInt(1), product).forEach(this::store);
    }

    private void store(int run) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS); // the pool sets it back
                return true;
            });
            jdbc.execute("set local statement_timeout = '5min'; set local lock_timeout = '5min'");
            jdbc.query("select pg_advisory_xact_lock(?, ?)", (ResultSet row) -> {}, LOCK, run);
            List<String> inserts = jdbc.query("""
                            select cardinality(features) from rescoring_run r where id = ?
                                and not exists (select from run_summary s where s.run = r.id)""", (row, n) -> sql(row.getInt(1)), run);
            inserts.forEach(insert -> jdbc.update(insert, run));
        });
    }

    private static String sql(int features) {
        return """
                insert into run_summary
                select u.id, c.agency, c.advisor, %s, %s,
                    coalesce(r.fresh_until < (u.ended_at at time zone '%s')::date, false), count(*), count(r.probability),
                    count(*) filter (where r.favorable), coalesce(sum(r.probability), 0), coalesce(sum(c.exposure), 0),
                    coalesce(sum(r.probability * c.exposure), 0), count(r.contributions), %s, %s
                from rescoring_run u join rescored r on r.run = u.id join current_score c on c.client_id = r.client_id
                where u.id = ? group by 1, 2, 3, 4, 5, 6""".formatted(
                        bands("c.age", AgeBand.all(), AgeBand::range),
                        bands("c.exposure", AmountBand.all(), AmountBand::range),
                        Formats.ZONE,
                        array(features, "abs(r.contributions[%d]::float8)"),
                        array(features, "r.contributions[%d]::float8"));
    }

    private static <B extends Enum<B>> String bands(String column, List<B> bands, Function<B, Range> range) {
        return bands.stream()
                .filter(band -> !range.apply(band).isAll())
                .map(band -> range.apply(band).to() == null
                        ? "when %s is not null then '%s'".formatted(column, band)
                        : "when %s <= %s then '%s'"
                                .formatted(column, range.apply(band).to(), band))
                .collect(Collectors.joining(" ", "case ", " else 'UNKNOWN' end"));
    }

    private static String array(int features, String each) {
        return IntStream.rangeClosed(1, features)
                .mapToObj(i -> "coalesce(sum(" + each.formatted(i) + "), 0)")
                .collect(Collectors.joining(", ", "array[", "]::float8[]"));
    }
}
