package fr.scoreclair.treeshap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the ways to an exact explanation grow with trees, depth, features, reference rows and threads; writes
 * {@code src/docs/scaling.md} and its plots.
 */
public final class ScalingRun {
    private static final Path DOCS = Path.of("src", "docs");
    private static final int TREES = 300;
    private static final int FEATURES = 10;
    private static final int REFERENCES = 1_000;
    private static final int CLIENTS = 200_000;

    private ScalingRun() {}

    /** Takes another folder for the documents; the run takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        ScalingReport report = new ScalingReport(arguments.length > 0 ? Path.of(arguments[0]) : DOCS);
        for (int i = 0; i < 4; i++) { // so that all code is compiled before anything counts
            ScalingPoint.of(0, model(50, 5, FEATURES), 100);
        }
        List<ScalingPoint> points = new ArrayList<>();
        for (int trees : new int[] {100, 300, 1000, 2000}) {
            points.add(said("trees", ScalingPoint.of(trees, model(trees, 6, FEATURES), REFERENCES)));
        }
        report.sweep("trees", "Trees (depth 6, 10 features, 1,000 reference rows)", points);
        points.clear();
        for (int depth : new int[] {3, 4, 6, 8, 10}) {
            points.add(said("depth", ScalingPoint.of(depth, model(TREES, depth, FEATURES), REFERENCES)));
        }
        report.sweep("depth", "Depth (300 trees, 10 features, 1,000 reference rows)", points);
        points.clear();
        for (int features : new int[] {5, 10, 20, 50}) {
            points.add(said("features", ScalingPoint.of(features, model(TREES, 6, features), REFERENCES)));
        }
        report.sweep("features", "Features (300 trees of depth 6, 1,000 reference rows)", points);
        points.clear();
        BoostedModel model = model(TREES, 6, FEATURES);
        for (int references : new int[] {1, 100, 10_000, 100_000}) {
            points.add(said("reference", ScalingPoint.of(references, model, references)));
        }
        report.sweep("reference", "Reference rows (300 trees of depth 6, 10 features)", points);
        report.threads(threads(model));
        report.write(SpeedBench.machine());
    }

    private static BoostedModel model(int trees, int depth, int features) throws Exception {
        return new BoostedModel(trees, "num_leaves=" + (1 << depth) + " max_depth=" + depth, features);
    }

    private static ScalingPoint said(String what, ScalingPoint point) {
        System.out.printf(Locale.ROOT, "%s %,d: %s%n", what, point.x(), point.microseconds());
        return point;
    }

    /** Explained rows per second of wall time on one thread, then on two; the best of three runs each. */
    private static double[] threads(BoostedModel model) throws InterruptedException {
        InterventionalShap shap = InterventionalShap.against(model.ensemble, model.rows(REFERENCES, 4));
        double[][] rows = model.rows(CLIENTS, 5);
        double[] speeds = new double[2];
        for (int run = 0; run < 6; run++) {
            int threads = 1 + run % 2;
            long start = System.nanoTime();
            List<Thread> workers = IntStream.range(0, threads)
                    .mapToObj(t -> Thread.ofPlatform().start(() -> {
                        int from = CLIENTS / threads * t;
                        double[][] mine = Arrays.copyOfRange(rows, from, from + CLIENTS / threads);
                        shap.explain(mine, new double[mine.length * FEATURES], new double[mine.length]);
                    }))
                    .toList();
            for (Thread worker : workers) {
                worker.join();
            }
            speeds[threads - 1] = Math.max(speeds[threads - 1], CLIENTS * 1e9 / (System.nanoTime() - start));
        }
        return speeds;
    }
}
