package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.fairness.FairnessFixtures;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored;
import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SimulatedClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over simulated clients that are on no file: counted, checked, and nothing else of a run. */
public final class DriftFixtures {

    private static final AtomicInteger RUNS = new AtomicInteger(900_000);
    private static final long SEED = 77;

    private final ApplicationContext beans;
    private final TestDatabase database;

    public DriftFixtures(ApplicationContext beans, TestDatabase database) {
        this.beans = beans;
        this.database = database;
    }

    public void forget() {
        database.asOwner()
                .execute(
                        "truncate drift_piece, drift_check, drift_alert, drift_acknowledgement, rescored, rescoring_chunk,"
                                + " rescoring_run cascade");
        database.asOwner().update("delete from client_outcome where source = 'fixture'");
    }

    /** @param income what everybody's is multiplied by */
    public void run(int clients, double income) {
        run(clients, income, 0, false);
    }

    /** @param bias what the margin of those under 30 has more */
    public void runWithOutcomes(int clients, double bias) {
        run(clients, 1, bias, true);
    }

    private void run(int clients, double income, double bias, boolean outcomes) {
        Made made = made(clients, income, bias, outcomes);
        store(made.model(), made.piece(), made.rows());
    }

    private Made made(int clients, double income, double bias, boolean outcomes) {
        RiskModel model = beans.getBean(RiskModels.class).active("pret-personnel");
        SimulatedBank bank = new SimulatedBank(SEED);
        List<Piece.File> files = new ArrayList<>();
        List<ClientRescored> rows = new ArrayList<>();
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < clients; i++) {
            SimulatedClient client = bank.client(i);
            double[] values = client.features();
            values[1] *= income;
            double age = values[0] / -365.25;
            double fair = model.probabilities(new double[][] {values})[0];
            double margin = Math.log(fair / (1 - fair)) + (age < 30 ? bias : 0);
            double score = 1 / (1 + Math.exp(-margin));
            UUID id = new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | i);
            files.add(new Piece.File(id, named(values), Map.of()));
            rows.add(new ClientRescored(
                    id,
                    id,
                    new ClientRescored.Score(
                            score, margin, score < model.catalogue().threshold(), new float[0]),
                    null,
                    null,
                    null));
            known.append(i == 0 ? "" : ",")
                    .append("('%s', %s, date '2026-01-10' + %d, 'fixture', true, now())"
                            .formatted(id, client.defaulted(), i % 200));
        }
        if (outcomes) { // of clients who are on no file
            database.asSuperuser()
                    .execute("set session_replication_role = replica; insert into client_outcome values " + known
                            + " on conflict do nothing");
        }
        return new Made(model, new Piece(files, Instant.now(), 0), rows);
    }

    private record Made(RiskModel model, Piece piece, List<ClientRescored> rows) {}

    /** Nanoseconds. */
    record Cost(long counting, long drift, long fairness) {}

    /** A run of the same clients with known outcomes, piece after piece. */
    Cost cost(int clients, int times) {
        Made made = made(clients, 1, 0, true);
        RescoringRun run = run(made.model(), clients * times);
        TransactionTemplate transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        long counting = 0;
        for (int i = 0; i < times; i++) {
            // another first client, so that the piece is another; the rest as before
            List<Piece.File> files = new ArrayList<>(made.piece().files());
            files.set(
                    0,
                    new Piece.File(
                            new UUID(0x0190_0000_0000_7000L, i),
                            files.getFirst().values(),
                            Map.of()));
            Piece piece = new Piece(files, Instant.now(), 0);
            long start = System.nanoTime();
            transaction.executeWithoutResult(status -> {
                beans.getBean(DriftCounting.class).stored(run, piece, made.rows());
                FairnessFixtures.stored(beans, run, piece, made.rows());
            });
            counting += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        beans.getBean(DriftChecking.class).run(run);
        long middle = System.nanoTime();
        FairnessFixtures.check(beans, run);
        return new Cost(counting, middle - start, System.nanoTime() - middle);
    }

    private static Map<String, @Nullable Double> named(double[] values) {
        Map<String, @Nullable Double> named = new HashMap<>();
        for (int f = 0; f < values.length; f++) {
            named.put(SimulatedBank.FEATURES.get(f), Double.isNaN(values[f]) ? null : (Double) values[f]);
        }
        return named;
    }

    private void store(RiskModel model, Piece piece, List<ClientRescored> rows) {
        RescoringRun run = run(model, rows.size());
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            beans.getBean(DriftCounting.class).stored(run, piece, rows);
            FairnessFixtures.stored(beans, run, piece, rows);
        });
        beans.getBean(DriftChecking.class).run(run);
        FairnessFixtures.check(beans, run);
    }

    private static RescoringRun run(RiskModel model, int clients) {
        return new RescoringRun(
                RUNS.incrementAndGet(),
                "pret-personnel",
                null,
                Instant.now(),
                "superviseur",
                model.fingerprint().sha256(),
                model.catalogue().threshold(),
                new UUID(0, 1),
                clients,
                RescoringRun.State.DONE,
                null,
                Instant.now(),
                null,
                clients,
                0,
                1,
                null,
                null,
                new RescoringRun.Work(0, 0, 0));
    }
}
