package fr.scoreclair.advisor.portfolio.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications that rescore are killed as by {@code kill -9}: {@code -Dscoreclair.kill-rounds=20} kills 20 of them in a row. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.rescoring.piece=100", "scoreclair.demo=false"})
@OnPostgres
class RescoringKillTests {

    private static final int CLIENTS = 6_000;
    private static final int PIECES = 60;

    @Autowired
    Rescoring rescoring;

    @Autowired
    TestDatabase database;

    @Test
    @DisplayName(
            "A run whose applications are killed goes on after what was stored: each client once, each piece with its event")
    void killed() throws IOException, InterruptedException {
        long seed = Long.getLong("scoreclair.seed", 20261122L);
        int rounds = Integer.getInteger("scoreclair.kill-rounds", 1);
        System.out.printf("killing %d applications, seed %d%n", rounds, seed);
        Random random = new Random(seed);
        JdbcTemplate owner = database.asOwner();
        new SampleBank(owner).fill(CLIENTS);
        List<Map<String, Object>> before = List.of();
        for (int round = 0; round < rounds; round++) {
            killAfter(1 + random.nextInt(Math.max(1, 45 / rounds)), random.nextInt(30));
            List<Map<String, Object>> stored = stored(owner);
            assertThat(stored).containsAll(before);
            before = stored;
            owner.update("update rescoring_run set beat_at = now() - interval '61 s'");
        }
        assertThat(before).as("killed in the middle").hasSizeBetween(1, CLIENTS - 1);

        ActingPerson.is("superviseur", "SUPERVISOR", null);
        rescoring.resumeAbandoned();

        RescoringRun run = rescoring.history("pret-personnel", 1).getFirst();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.chunks()).isEqualTo(PIECES);
        assertThat(stored(owner)).hasSize(CLIENTS).containsAll(before);
        assertThat(owner.queryForObject(
                        "select count(*) from audit_event where action = 'rescoring.chunk'", Integer.class))
                .isEqualTo(PIECES);
        assertThat(owner.queryForObject("""
                        select count(*) from current_score c join rescored r using (client_id, probability, margin)""", Integer.class)).isEqualTo(CLIENTS);
        assertThat(owner.queryForList("select status from batch_job_execution order by job_execution_id", String.class))
                .hasSize(rounds + 1)
                .endsWith("COMPLETED")
                .startsWith("FAILED");
    }

    /** Lets an application put away some pieces, and kills it a little later. */
    private void killAfter(int pieces, int millis) throws IOException, InterruptedException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRescoring.class.getName(),
                        database.url(),
                        "scoreclair_app",
                        "test-only")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = application.inputReader()) {
            StringBuilder all = new StringBuilder();
            int stored = 0;
            while (stored < pieces) {
                String line = said.readLine();
                assertThat(line).as(() -> all.toString()).isNotNull();
                all.append(line).append('\n');
                stored += line.equals("piece") ? 1 : 0;
            }
            application.waitFor(millis, TimeUnit.MILLISECONDS); // so that it dies anywhere within a piece
        } finally {
            application.destroyForcibly().waitFor();
        }
    }

    private static List<Map<String, Object>> stored(JdbcTemplate owner) {
        return owner.queryForList("select client_id, salt, margin from rescored");
    }
}
