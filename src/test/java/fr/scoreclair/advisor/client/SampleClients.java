package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.client.CurrentScore.Facts;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients with all kinds of rows: scored or not, stale or not, decided or not. */
public final class SampleClients {

    private static final List<Desk> DESKS = List.of(
            new Desk("Paris", "conseiller"),
            new Desk("Paris", "camille"),
            new Desk("Lyon", "conseiller2"),
            new Desk("Lille", "conseiller3"));

    private SampleClients() {}

    /** @param numbered the file number of the client with this index */
    public static List<CurrentScore> make(
            int size, long seed, LocalDate today, java.util.function.IntFunction<String> numbered) {
        Random random = new Random(seed);
        List<CurrentScore> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Desk desk = DESKS.get(random.nextInt(DESKS.size()));
            ClientSummary client = new ClientSummary(
                    new UUID(0x0190_0000_0000_7000L + i, random.nextLong() >>> 2 | 0x8000000000000000L),
                    numbered.apply(i),
                    random.nextBoolean() ? "pret-personnel" : "credit-es",
                    desk.agency(),
                    desk.advisor(),
                    today.minusDays(random.nextInt(40)).atTime(10, 0).toInstant(java.time.ZoneOffset.UTC));
            boolean known = random.nextInt(10) > 0;
            Facts facts = known
                    ? new Facts(
                            (double) (1 + random.nextInt(50)) * 1_000,
                            random.nextBoolean() ? null : (double) (10 + random.nextInt(60)) * 1_000,
                            18 + random.nextInt(60),
                            today.minusDays(random.nextInt(300)),
                            today.plusDays(random.nextInt(120) - 60))
                    : Facts.NONE;
            double probability = random.nextInt(1_000) / 1_000.0;
            Score score = known
                    ? new Score("ab".repeat(32), Instant.parse("2026-11-01T08:00:00Z"), probability, 0.5, 0.35)
                    : null;
            all.add(new CurrentScore(client, facts, score));
        }
        return all;
    }

    public static void put(
            List<CurrentScore> clients, JdbcTemplate jdbc, TransactionTemplate transaction, CurrentScores scores) {
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("insert into client values (?, ?, ?, ?, ?, ?)", clients, 1_000, (row, one) -> {
                row.setObject(1, one.client().id());
                row.setString(2, one.client().fileNumber());
                row.setString(3, one.client().agency());
                row.setString(4, one.client().advisor());
                row.setString(5, one.client().product());
                row.setTimestamp(6, java.sql.Timestamp.from(one.client().createdAt()));
            });
            scores.rememberAll(clients);
        });
    }
}
