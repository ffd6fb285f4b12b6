package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.client.demo.DemoClient.Fact;
import fr.scoreclair.advisor.client.demo.DemoClient.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a portfolio piece by piece. Each piece, the note that it is in and its audit event are one transaction, so a load
 * that was cut off goes on where it was, and one that is done is not done again.
 */
class DemoLoad {

    static final int PIECE = 5_000;
    private static final long LOCK = 0x5C0AEC1A13L;
    private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(10).toMillis();

    private final JdbcTemplate jdbc;
    private final ObjectProvider<FileScores> fileScores;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DemoLoad(JdbcTemplate jdbc, ObjectProvider<FileScores> fileScores, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.fileScores = fileScores;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Loads the next piece.
     *
     * @return number of clients loaded; 0 when all are in
     */
    @Transactional
    public long next(Portfolio portfolio) {
        jdbc.execute("set local statement_timeout = '10min'; set local lock_timeout = '10min'");
        // Two applications that start together on one database take turns; the second finds what the first has loaded.
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        Long done = jdbc.queryForObject(
                "select coalesce(max(last) + 1, 0) from demo_load where dataset = ?", Long.class, portfolio.name());
        long first = done == null ? 0 : done;
        long end = Math.min(portfolio.size(), first + PIECE);
        if (first >= end) {
            return 0;
        }
        List<DemoClient> clients =
                LongStream.range(first, end).mapToObj(portfolio::client).toList();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, clients));
        jdbc.update("insert into demo_load values (?, ?, ?, now())", portfolio.name(), first, end - 1);
        auditTrail.record(new DemoClientsLoaded(portfolio.name(), first + 1, end));
        return end - first;
    }

    private boolean copy(Connection connection, List<DemoClient> clients) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // before the clients themselves, whose arrival would put in rows without a score
        DemoScores.copy(postgres, fileScores.getIfAvailable(), clients, now);
        try (PGCopyOutputStream rows = new PGCopyOutputStream(
                postgres, "copy client (id, file_number, agency, advisor, product, created_at) from stdin")) {
            for (DemoClient client : clients) {
                rows.write(row(
                        client.id(),
                        client.fileNumber(),
                        client.desk().agency(),
                        client.desk().advisor(),
                        client.product(),
                        client.createdAt()));
            }
        } catch (IOException e) {
            throw new SQLException("cannot copy clients", e);
        }
        try (PGCopyOutputStream rows = new PGCopyOutputStream(
                postgres,
                "copy client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)"
                        + " from stdin")) {
            for (DemoClient client : clients) {
                for (Fact fact : client.facts()) {
                    Object value = Double.isNaN(fact.value()) ? "\\N" : fact.value();
                    rows.write(row(client.id(), fact.feature(), value, fact.asOf(), fact.source(), "t", "demo", now));
                }
            }
        } catch (IOException e) {
            throw new SQLException("cannot copy client data", e);
        }
        try (PGCopyOutputStream rows = new PGCopyOutputStream(
                postgres,
                "copy client_outcome (client_id, defaulted, observed_on, source, simulated, recorded_at) from stdin")) {
            for (DemoClient client : clients) {
                Outcome known = client.outcome();
                if (known != null) {
                    rows.write(row(
                            client.id(),
                            known.defaulted(),
                            known.observedOn(),
                            known.source(),
                            known.simulated(),
                            now));
                }
            }
        } catch (IOException e) {
            throw new SQLException("cannot copy outcomes", e);
        }
        return true;
    }

    /** COPY's text format; none of our words holds a tab, a line break or a backslash. */
    static byte[] row(Object... cells) {
        StringBuilder line = new StringBuilder(160);
        for (Object cell : cells) {
            line.append(cell).append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }
}
