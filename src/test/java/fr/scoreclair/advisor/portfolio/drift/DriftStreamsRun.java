package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.drift.Streams.Planted;
import fr.scoreclair.advisor.portfolio.fairness.FairnessStreamsTests;
import java.util.Locale;

/** The whole figures of the stream tests, and by which size there is enough to say: {@code DriftStreamsRun [RUNS] [SEED]}. */
final class DriftStreamsRun {

    private DriftStreamsRun() {}

    public static void main(String[] arguments) {
        String runs = arguments.length > 0 ? arguments[0] : "200";
        String seed = arguments.length > 1 ? arguments[1] : "5050";
        System.setProperty("scoreclair.drift-runs", runs);
        System.setProperty("scoreclair.drift-seed", seed);
        sizes(Integer.parseInt(runs), Long.parseLong(seed));
        DriftStreamsTests drift = new DriftStreamsTests();
        for (int clients : new int[] {DriftDetector.FEWEST, 500, 2_000}) {
            drift.stable(clients);
        }
        for (Planted planted : Planted.values()) {
            if (planted != Planted.NONE) {
                drift.planted(planted);
            }
        }
        FairnessStreamsTests.whole();
    }

    /** What {@link DriftDetector#FEWEST} was chosen by: the same questions asked of fewer clients too. */
    private static void sizes(int runs, long seed) {
        System.out.println("clients a run | false alarms | incomes x 0.8 found (PSI 0.3)");
        for (int clients : new int[] {50, 100, 150, 200, 300, 500}) {
            Streams stable = new Streams(seed);
            Streams moved = new Streams(seed + 1);
            int alarms = 0;
            int found = 0;
            for (int run = 0; run < runs; run++) {
                alarms += stable.run(clients, Planted.NONE, 1).findings().isEmpty() ? 0 : 1;
                found += moved.run(clients, Planted.INCOME_FALLS, 1).findings().isEmpty() ? 0 : 1;
            }
            System.out.printf(Locale.ROOT, "%d | %d of %d | %d of %d%n", clients, alarms, runs, found, runs);
        }
    }
}
