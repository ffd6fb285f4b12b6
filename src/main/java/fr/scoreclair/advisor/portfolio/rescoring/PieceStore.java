package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.MerkleTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a piece away: its rows, the lists' current scores, its root and its event in one transaction, or nothing of it. */
@Component
class PieceStore {

    private final JdbcTemplate jdbc;
    private final Runs runs;
    private final AuditTrail auditTrail;
    private final ObjectProvider<PieceListener> listeners;
    private final Clock clock;

    PieceStore(
            JdbcTemplate jdbc, Runs runs, AuditTrail auditTrail, ObjectProvider<PieceListener> listeners, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.auditTrail = auditTrail;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** @param computeMillis what computing has taken */
    record Computed(Piece piece, PieceScoring.Found found, byte[] root, long computeMillis) {}

    /** @throws RunLost where another application has taken the run over: then nothing is stored */
    @Transactional
    public void store(RescoringRun run, UUID owner, Computed computed) {
        long start = System.nanoTime();
        jdbc.execute("set local statement_timeout = '2min'; set local lock_timeout = '30s'");
        List<ClientRescored> rows = computed.found().rows();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, run.id(), rows));
        refresh(run, computed.piece());
        listeners.orderedStream().forEach(listener -> listener.stored(run, computed.piece(), rows));
        UUID id = UUID.randomUUID();
        long unscorable = ClientRescored.unscorable(rows);
        Integer number = jdbc.queryForObject(
                """
                        insert into rescoring_chunk select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from rescoring_chunk where run = ? returning number""",
                Integer.class,
                id,
                run.id(),
                Timestamp.from(clock.instant()),
                computed.piece().first(),
                computed.piece().last(),
                rows.size(),
                (int) unscorable,
                computed.found().base(),
                computed.root(),
                (int) computed.piece().readMillis(),
                (int) computed.computeMillis(),
                (int) ((System.nanoTime() - start) / 1_000_000),
                run.id());
        // Last but for the event: what is locked here is locked for a moment only.
        if (!runs.beat(run.id(), owner)) {
            throw new RunLost(run.id());
        }
        auditTrail.record(RescoringEvent.piece(
                run, id, Objects.requireNonNull(number), rows.size(), unscorable, computed.root()));
    }

    static byte[] root(int run, PieceScoring.Found found) {
        return MerkleTree.of(RowLeaf.of(run, found.rows())).root();
    }

    private static boolean copy(Connection connection, int run, List<ClientRescored> rows) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, PieceReader.PATIENCE_MILLIS); // the pool sets it back
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(RescoredCopy.SQL, new ByteArrayInputStream(RescoredCopy.of(run, rows)), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("cannot copy rows", e);
        }
        return true;
    }

    /** Rows that say the same already are left alone: they cost an entry in each of the lists' indexes. */
    private void refresh(RescoringRun run, Piece piece) {
        jdbc.update("""
                update current_score c set probability = r.probability, margin = r.margin, favorable = r.favorable,
                    threshold = case when r.probability is not null then u.threshold end,
                    scored_at = case when r.probability is not null then ?::timestamptz end,
                    model_sha256 = case when r.probability is not null then decode(u.model_sha256, 'hex') end,
                    oldest_as_of = r.oldest_as_of, fresh_until = r.fresh_until
                from rescored r join rescoring_run u on u.id = r.run
                where r.run = ? and r.client_id between ? and ? and c.client_id = r.client_id
                    and (c.scored_at is null or c.scored_at <= ?) -- else somebody has changed the file since it was read
                    and ((c.probability, c.margin, c.oldest_as_of, c.fresh_until)
                            is distinct from (r.probability, r.margin, r.oldest_as_of, r.fresh_until)
                        or r.probability is not null and (c.threshold, c.model_sha256)
                            is distinct from (u.threshold, decode(u.model_sha256, 'hex')))""", Timestamp.from(piece.at()), run.id(), piece.first(), piece.last(), Timestamp.from(piece.at()));
    }
}
