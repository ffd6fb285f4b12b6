package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A million clients scored, explained, each explanation checked to add up, kept in memory (contributions as floats, margins
 * as doubles), on two threads; 300 LightGBM trees of depth 6, 10 features. Drawing the clients is not counted.
 */
public final class MillionClients {
    private static final int CLIENTS = 1_000_000;
    private static final int FEATURES = 10;
    private static final int PART = 8_192;

    private MillionClients() {}

    /** Takes the number of threads (2); prints the seconds of three runs. */
    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        BoostedModel model = new BoostedModel(300, "num_leaves=64 max_depth=6", FEATURES);
        InterventionalShap shap = InterventionalShap.against(model.ensemble, model.rows(10_000, 4));
        double[][] clients = model.rows(CLIENTS, 5);
        float[] contributions = new float[CLIENTS * FEATURES];
        double[] probabilities = new double[CLIENTS];
        int parts = (CLIENTS + PART - 1) / PART;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            Thread[] workers = IntStream.range(0, threads)
                    .mapToObj(t -> new Thread(() -> {
                        for (int part = t; part < parts; part += threads) {
                            explain(shap, model.ensemble.link(), clients, part, contributions, probabilities);
                        }
                    }))
                    .toArray(Thread[]::new);
            for (Thread worker : workers) {
                worker.start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d clients, %d threads: %.2f s; mean probability %.6f%n",
                    CLIENTS,
                    threads,
                    (System.nanoTime() - start) / 1e9,
                    Arrays.stream(probabilities).average().orElseThrow());
        }
    }

    private static void explain(
            InterventionalShap shap,
            Link link,
            double[][] clients,
            int part,
            float[] contributions,
            double[] probabilities) {
        int from = part * PART;
        int to = Math.min(CLIENTS, from + PART);
        double[] shares = new double[(to - from) * FEATURES];
        double[] margins = new double[to - from];
        shap.explain(Arrays.copyOfRange(clients, from, to), shares, margins);
        for (int i = 0; i < shares.length; i++) {
            contributions[from * FEATURES + i] = (float) shares[i];
        }
        for (int r = 0; r < margins.length; r++) {
            probabilities[from + r] = link.apply(margins[r]);
        }
    }
}
