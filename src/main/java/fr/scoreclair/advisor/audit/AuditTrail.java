package fr.scoreclair.advisor.audit;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the append-only trail. */
@Service
public class AuditTrail {

    /** Who holds this lock in a transaction appends next; released by commit or rollback. */
    private static final long CHAIN_LOCK = 0x5C0AEC1A12L;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ChainVerification verification;

    AuditTrail(JdbcClient jdbc, CurrentActor currentActor, Clock clock, ChainVerification verification) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
        this.verification = verification;
    }

    /**
     * Appends one event in the caller's transaction (there must be one) on behalf of the current actor. Appenders queue
     * from here to their commit, so call it last in a transaction. That transaction must be READ COMMITTED, the default:
     * an older snapshot would not see the head.
     *
     * @return the entry's position in the chain
     * @throws Unavailable where the trail cannot be written: the caller's transaction is then to be rolled back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(AuditedEvent event) {
        String body = CanonicalJson.of(event.body());
        Actor actor = currentActor.get();
        try {
            return append(event.action(), event.subject(), body, actor);
        } catch (DataAccessException e) {
            throw new Unavailable("audit trail", e);
        }
    }

    private long append(String action, String subject, String body, Actor actor) {
        // The statement after the lock takes its snapshot when the lock is held: it sees the latest committed head.
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((row, n) -> 0)
                .single();
        Head head = jdbc.sql("select seq, hash from audit_event order by seq desc limit 1")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElseGet(() -> new Head(0, AuditChain.genesis()));
        long seq = head.seq() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = AuditChain.hash(seq, at, actor.name(), actor.role(), action, subject, body, head.hash());
        jdbc.sql("""
                        insert into audit_event (seq, at, actor, role, action, subject, body, prev_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(seq, Rows.utc(at), actor.name(), actor.role(), action, subject, body, head.hash(), hash)
                .update();
        return seq;
    }

    /** Newest first. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        Rows.Where where = Rows.where(filter);
        return jdbc.sql("select * from audit_event" + where.sql() + " order by seq desc offset :offset limit :limit")
                .params(where.params())
                .param("offset", offset)
                .param("limit", limit)
                .query(Rows::entry)
                .list();
    }

    @PreAuthorize("hasAnyRole('COMPLIANCE', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        Rows.Where where = Rows.where(filter);
        return jdbc.sql("select count(*) from audit_event" + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    /** Recomputes the whole chain in its own read-only transaction, in constant memory. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'SUPERVISOR')")
    public ChainReport verify() {
        return verification.run();
    }

    private record Head(long seq, byte[] hash) {}
}
