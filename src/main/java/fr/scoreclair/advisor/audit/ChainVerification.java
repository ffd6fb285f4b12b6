package fr.scoreclair.advisor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail from its first row and recomputes every hash. Finds rows changed, missing, swapped, doubled or re-hashed.
 * It cannot find that the last rows were cut off or that the whole rest was rewritten: signed checkpoints outside the
 * database are for that.
 */
@Component
class ChainVerification {

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcTemplate jdbc;

    ChainVerification(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_PER_FETCH);
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    public ChainReport run() {
        Walk walk = new Walk();
        jdbc.query(
                "select seq, at, actor, role, action, subject, body, prev_hash, hash from audit_event order by seq",
                walk::row);
        return walk.report();
    }

    /** One pass; remembers the first thing wrong. */
    private static final class Walk {

        private long events;
        private long expected = 1;
        private byte[] previous = AuditChain.genesis();
        private long firstBad;
        private String problem = "";

        void row(ResultSet row) throws SQLException {
            events++;
            if (firstBad == 0) {
                check(row);
            }
        }

        private void check(ResultSet row) throws SQLException {
            long seq = row.getLong("seq");
            byte[] stated = row.getBytes("hash");
            byte[] link = row.getBytes("prev_hash");
            if (seq != expected) {
                bad(expected, "row " + expected + " is missing");
            } else if (!Arrays.equals(stated, recomputed(row, seq, link))) {
                bad(seq, "the content of row " + seq + " does not give its hash: it was changed or swapped");
            } else if (!Arrays.equals(link, previous)) {
                // The row is whole and vouches for another predecessor than the one that stands there.
                long culprit = Math.max(1, seq - 1);
                bad(culprit, "row " + culprit + " was re-hashed: row " + seq + " was chained to another hash");
            }
            expected = seq + 1;
            previous = stated;
        }

        private static byte[] recomputed(ResultSet row, long seq, byte[] link) throws SQLException {
            String body;
            try {
                body = CanonicalJson.respell(row.getString("body"));
            } catch (RuntimeException e) {
                return new byte[0];
            }
            return AuditChain.hash(
                    seq,
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("role"),
                    row.getString("action"),
                    row.getString("subject"),
                    body,
                    link);
        }

        private void bad(long seq, String what) {
            firstBad = seq;
            problem = what;
        }

        ChainReport report() {
            String head = HexFormat.of().formatHex(previous);
            return firstBad == 0
                    ? new ChainReport(events, head, null, null)
                    : new ChainReport(events, head, firstBad, problem);
        }
    }
}
