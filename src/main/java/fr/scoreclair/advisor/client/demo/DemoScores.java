package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.CurrentScore;
import fr.scoreclair.advisor.client.CurrentScore.Facts;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.FileScores;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Scores demo clients as they come in: a million of them in pieces, none of them twice. */
final class DemoScores {

    private static final String COPY = """
            copy current_score (client_id, probability, margin, threshold, favorable, scored_at, model_sha256, exposure,
                income, age, oldest_as_of, fresh_until, opened_on, agency, advisor, product, file_number) from stdin""";

    private DemoScores() {}

    /** @param scores null where no room can score: then the clients come in without */
    static void copy(PGConnection postgres, @Nullable FileScores scores, List<DemoClient> clients, Instant now)
            throws SQLException {
        if (scores == null) {
            return;
        }
        List<ClientFile> files =
                clients.stream().map(client -> file(client, now)).toList();
        try (PGCopyOutputStream rows = new PGCopyOutputStream(postgres, COPY)) {
            for (CurrentScore current : scores.of(files)) {
                rows.write(row(current));
            }
        } catch (IOException e) {
            throw new SQLException("cannot copy scores", e);
        }
    }

    private static ClientFile file(DemoClient client, Instant now) {
        ClientSummary summary = new ClientSummary(
                client.id(),
                client.fileNumber(),
                client.product(),
                client.desk().agency(),
                client.desk().advisor(),
                client.createdAt());
        List<Datum> data = client.facts().stream()
                .map(fact -> new Datum(
                        fact.feature(),
                        Double.isNaN(fact.value()) ? null : fact.value(),
                        fact.asOf(),
                        fact.source(),
                        true,
                        "demo",
                        now))
                .toList();
        return new ClientFile(summary, data);
    }

    private static byte[] row(CurrentScore current) {
        ClientSummary client = current.client();
        Facts facts = current.facts();
        Score score = current.score();
        return DemoLoad.row(
                client.id(),
                known(score == null ? null : score.probability()),
                known(score == null ? null : score.margin()),
                known(score == null ? null : score.threshold()),
                known(score == null ? null : score.favorable()),
                known(score == null ? null : score.at()),
                known(score == null ? null : "\\\\x" + score.modelSha256()),
                known(facts.amount()),
                known(facts.income()),
                known(facts.age()),
                known(facts.oldestAsOf()),
                known(facts.freshUntil()),
                client.createdAt()
                        .atZone(fr.scoreclair.advisor.base.Formats.ZONE)
                        .toLocalDate(),
                client.agency(),
                client.advisor(),
                client.product(),
                client.fileNumber());
    }

    private static Object known(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "\\N");
    }
}
