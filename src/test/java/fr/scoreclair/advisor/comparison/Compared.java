package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.support.TestDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients to compare, with data of the reference population and a current score. */
public final class Compared {

    private static final Instant THEN = Instant.parse("2026-11-01T09:00:00Z");

    private final TestDatabase database;
    private final FileScores scores;
    private final CurrentScores current;
    private final TransactionTemplate transaction;

    public Compared(TestDatabase database, FileScores scores, CurrentScores current, TransactionTemplate transaction) {
        this.database = database;
        this.scores = scores;
        this.current = current;
        this.transaction = transaction;
    }

    public static UUID id(int n) {
        return UUID.fromString("00000000-0000-4000-8000-0000000c%04d".formatted(n));
    }

    /** Data and score of the nth reference row; the same client whenever asked for. */
    public UUID client(int n, String agency, String product) {
        double[] row = ShippedModels.rows(product)[n];
        List<String> names = ShippedModels.model(product).catalogue().names();
        UUID id = id(n);
        ClientSummary client = new ClientSummary(id, "COMP-" + n, product, agency, "conseiller", THEN);
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            data.add(new Datum(
                    names.get(i),
                    Double.isNaN(row[i]) ? null : row[i],
                    LocalDate.of(2026, 10, 1),
                    "test",
                    true,
                    "test",
                    THEN));
        }
        if (add(client, data)) {
            transaction.executeWithoutResult(
                    status -> current.rememberAll(scores.of(List.of(new ClientFile(client, data)))));
        }
        return id;
    }

    /** A client of whom nothing is known. */
    public UUID empty(int n, String agency) {
        add(new ClientSummary(id(n), "COMP-" + n, "pret-personnel", agency, "conseiller", THEN), List.of());
        return id(n);
    }

    private boolean add(ClientSummary client, List<Datum> data) {
        JdbcTemplate owner = database.asOwner();
        int added = owner.update(
                "insert into client values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                client.id(),
                client.fileNumber(),
                client.agency(),
                client.advisor(),
                client.product(),
                Timestamp.from(client.createdAt()));
        if (added > 0) {
            data.forEach(datum -> owner.update(
                    "insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    client.id(),
                    datum.feature(),
                    datum.value(),
                    java.sql.Date.valueOf(datum.asOf()),
                    datum.source(),
                    datum.simulated(),
                    datum.recordedBy(),
                    Timestamp.from(datum.recordedAt())));
        }
        return added > 0;
    }
}
