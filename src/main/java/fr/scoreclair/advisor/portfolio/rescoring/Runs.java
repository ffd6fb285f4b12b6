package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the runs. Who holds a run is kept by the database's clock, so that applications need not agree on the time. */
@Component
class Runs {

    /** Without a sign of life for so long, a run is taken over. */
    static final int LEASE_SECONDS = 60;

    private static final String ALL = """
            select r.*, c.done, c.unscorable, c.chunks, c.last_client, c.read_ms, c.compute_ms, c.store_ms, c.rate
            from rescoring_run r, lateral (
                select coalesce(sum(clients), 0) done, coalesce(sum(unscorable), 0) unscorable, count(*) chunks,
                    (array_agg(last_client order by number desc))[1] last_client, coalesce(sum(read_ms), 0) read_ms,
                    coalesce(sum(compute_ms), 0) compute_ms, coalesce(sum(store_ms), 0) store_ms,
                    1000.0 * sum(clients) filter (where latest <= 10)
                        / nullif(sum(passed) filter (where latest <= 10), 0) rate
                from (select k.*, row_number() over (order by number desc) latest,
                        greatest(1, read_ms, compute_ms + store_ms) passed
                    from rescoring_chunk k where k.run = r.id) k) c""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@return the new run; empty where one of this product is running, or this night's has been} */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> begin(RiskModel model, String actor, @Nullable LocalDate night, UUID owner) {
        String product = model.catalogue().product();
        jdbc.sql("set local statement_timeout = '60s'").update();
        return jdbc.sql("""
                        insert into rescoring_run (product, night, started_at, started_by, model_sha256, threshold,
                            features, clients, owner)
                        values (?, ?, ?, ?, ?, ?, ?, (select count(*) from client where product = ?), ?)
                        on conflict do nothing returning id""")
                .param(product)
                .param(night)
                .params(
                        Timestamp.from(clock.instant()),
                        actor,
                        model.fingerprint().sha256(),
                        model.catalogue().threshold(),
                        model.catalogue().names().toArray(String[]::new),
                        product,
                        owner)
                .query(Integer.class)
                .optional();
    }

    RescoringRun get(int id) {
        return find(id).orElseThrow();
    }

    Optional<RescoringRun> find(int id) {
        return jdbc.sql(ALL + " where r.id = ?").param(id).query(Runs::run).optional();
    }

    List<RescoringRun> latest(String product, int limit) {
        return jdbc.sql(ALL + " where r.product = ? order by r.id desc limit ?")
                .params(product, limit)
                .query(Runs::run)
                .list();
    }

    /** {@return runs that say they are running, and whose application has not been heard of for the lease} */
    List<Integer> abandoned() {
        return jdbc.sql(
                        "select id from rescoring_run where state = 'RUNNING' and beat_at < now() - make_interval(secs => ?)")
                .param((double) LEASE_SECONDS)
                .query(Integer.class)
                .list();
    }

    /** {@return whether this application now holds the abandoned run; of two that try, one does} */
    boolean takeOver(int id, UUID owner) {
        return jdbc.sql("""
                        update rescoring_run set owner = ?, beat_at = now()
                        where id = ? and state = 'RUNNING' and beat_at < now() - make_interval(secs => ?)""").params(owner, id, (double) LEASE_SECONDS).update() == 1;
    }

    /** {@return whether a failed or cancelled run goes on; not while another of its product is running} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(int id, UUID owner) {
        return jdbc.sql("""
                        update rescoring_run r set state = 'RUNNING', owner = ?, beat_at = now(), cancelled_by = null,
                            ended_at = null, failure = null
                        where id = ? and state in ('FAILED', 'CANCELLED') and not exists (
                            select from rescoring_run o where o.product = r.product and o.state = 'RUNNING')""").params(owner, id).update() == 1;
    }

    /** A sign of life. {@return whether this application still holds the run} */
    boolean beat(int id, UUID owner) {
        return jdbc.sql("update rescoring_run set beat_at = now() where id = ? and owner = ? and state = 'RUNNING'")
                        .params(id, owner)
                        .update()
                == 1;
    }

    boolean cancelAsked(int id) {
        return jdbc.sql("select cancelled_by is not null from rescoring_run where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean askCancel(int id, String actor) {
        return jdbc.sql("""
                        update rescoring_run set cancelled_by = ?
                        where id = ? and state = 'RUNNING' and cancelled_by is null""").params(actor, id).update() == 1;
    }

    /** {@return false where this application no longer holds the run} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(int id, UUID owner, State state, @Nullable String failure) {
        return jdbc.sql("""
                        update rescoring_run set state = ?, ended_at = ?, failure = ?
                        where id = ? and owner = ? and state = 'RUNNING'""")
                        .param(state.name())
                        .param(Timestamp.from(clock.instant()))
                        .param(failure)
                        .params(id, owner)
                        .update()
                == 1;
    }

    private static RescoringRun run(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new RescoringRun(
                row.getInt("id"),
                row.getString("product"),
                row.getObject("night", LocalDate.class),
                instant(row, "started_at"),
                row.getString("started_by"),
                row.getString("model_sha256"),
                row.getObject("owner", UUID.class),
                row.getLong("clients"),
                State.valueOf(row.getString("state")),
                row.getString("cancelled_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"),
                row.getLong("done"),
                row.getLong("unscorable"),
                row.getInt("chunks"),
                row.getObject("last_client", UUID.class),
                row.getObject("rate") == null ? null : (Double) row.getDouble("rate"),
                new RescoringRun.Work(row.getLong("read_ms"), row.getLong("compute_ms"), row.getLong("store_ms")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
