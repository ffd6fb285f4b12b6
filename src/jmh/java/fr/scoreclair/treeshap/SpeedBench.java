package fr.scoreclair.treeshap;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;

/**
 * All speed ratios in one run: our contributions and scores beside LightGBM's C++ (by its C interface), XGBoost's C++ and
 * JPMML-Evaluator. Same model, same rows, one thread, taking turns, so that a busy machine disturbs all alike; processor
 * time of this thread. Ends with 1 if a ratio is far below what it should be (half the goal).
 */
public final class SpeedBench {
    private static final int TURNS = 9;
    private static final int WARM_UP = 3;
    private static final int ROWS = 4_096;
    private static final int FEW = 200;

    private final Map<String, double[]> microseconds = new LinkedHashMap<>();
    private final BoostedModel model;
    private final double[][] rows;
    private boolean slow;

    private SpeedBench(BoostedModel model) {
        this.model = model;
        this.rows = model.rows(ROWS, 3);
    }

    /** Prints the machine, then microseconds per row and ratios for three shapes of trees. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(machine());
        boolean slow = shape("300 trees of depth 6", "num_leaves=64 max_depth=6", 6, 250, 120);
        slow |= shape("300 leaf-wise trees of 31 leaves (LightGBM's default)", "num_leaves=31", 0, 160, 80);
        slow |= shape("300 trees of depth 4", "num_leaves=16 max_depth=4", 0, 160, 80);
        System.exit(slow ? 1 : 0);
    }

    private static String machine() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String name = Files.exists(cpu)
                ? Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .orElse("")
                        .replaceAll(".*: ", "")
                : System.getProperty("os.arch");
        return String.format(
                Locale.ROOT,
                "%s, %d processors, load %.1f, Java %s, kernel of this run: %s",
                name,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.version"),
                LookupKernels.best().getClass().getSimpleName());
    }

    private static boolean shape(String what, String parameters, int xgboostDepth, double vectors, double plain)
            throws Exception {
        SpeedBench bench = new SpeedBench(new BoostedModel(300, parameters, 10));
        System.out.println();
        System.out.println(what);
        bench.run(xgboostDepth, vectors, plain);
        return bench.slow;
    }

    private void run(int xgboostDepth, double vectors, double plain) throws Exception {
        TreeEnsemble ensemble = model.ensemble;
        long start = System.nanoTime();
        InterventionalShap interventional = InterventionalShap.against(ensemble, model.rows(10_000, 4));
        double seconds = (System.nanoTime() - start) / 1e9;
        PathDependentShap pathDependent = PathDependentShap.of(ensemble);
        ShapTables tables = interventional.margin().tables();
        System.out.printf(
                Locale.ROOT,
                "  %d tables, %.1f MB, ready %.2f s after the model was read, cold%n",
                tables.count(),
                tables.bytes() / 1e6,
                seconds);
        LightGbmInC lightGbm = new LightGbmInC(model.text, rows);
        double[] out = new double[ROWS * ensemble.featureCount()];
        double[] values = new double[ROWS];
        double[] single = new double[ROWS];
        Map<String, Runnable> contestants = new LinkedHashMap<>();
        contestants.put("LightGBM predict_contrib", () -> lightGbm.contributions(FEW));
        contestants.put("LightGBM predict", () -> lightGbm.margins(ROWS));
        contestants.put("interventional, batch", () -> interventional.explain(rows, out, values));
        contestants.put("path-dependent, batch", () -> pathDependent.explain(rows, out, values));
        MarginShap scalar = interventional.margin().by(new PlainLookup());
        contestants.put("interventional, batch, plain", () -> scalar.explain(rows, out, values));
        contestants.put("interventional, one by one", () -> oneByOne(interventional, single));
        contestants.put("score, batch", () -> ensemble.margins(rows));
        Evaluator jpmml = new ModelEvaluatorBuilder(model.pmml).build();
        List<Map<String, Double>> maps =
                Arrays.stream(rows).limit(FEW).map(this::arguments).toList();
        contestants.put("JPMML evaluate", () -> maps.forEach(jpmml::evaluate));
        if (xgboostDepth > 0) {
            double[][] training = model.rows(20_000, 1);
            double[][] few = Arrays.copyOf(rows, FEW);
            double[] targets = ensemble.margins(training);
            XgboostInC explained = new XgboostInC(300, xgboostDepth, training, targets, few);
            XgboostInC scored = new XgboostInC(300, xgboostDepth, training, targets, rows);
            contestants.put("XGBoost pred_contribs", explained::contributions);
            contestants.put("XGBoost predict", scored::margins);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (Map.Entry<String, Runnable> contestant : contestants.entrySet()) {
                measure(contestant.getKey(), contestant.getValue(), turn);
            }
        }
        report(vectors, plain);
        Arrays.sort(single);
        System.out.printf(
                Locale.ROOT,
                "  one row, wall time of the last turn: median %.1f us, p99 %.1f us%n",
                single[ROWS / 2],
                single[ROWS * 99 / 100]);
    }

    private Map<String, Double> arguments(double[] row) {
        Map<String, Double> arguments = new HashMap<>();
        for (int f = 0; f < row.length; f++) {
            arguments.put(model.ensemble.featureNames().get(f), Double.isNaN(row[f]) ? null : (Double) row[f]);
        }
        return arguments;
    }

    private void oneByOne(InterventionalShap shap, double[] single) {
        for (int r = 0; r < ROWS; r++) {
            long start = System.nanoTime();
            shap.explain(rows[r]);
            single[r] = (System.nanoTime() - start) / 1e3;
        }
    }

    private void measure(String what, Runnable work, int turn) {
        var threads = ManagementFactory.getThreadMXBean();
        int count = what.endsWith("contrib") || what.endsWith("contribs") || what.startsWith("JPMML") ? FEW : ROWS;
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        double time = (threads.getCurrentThreadCpuTime() - start) / 1e3 / count;
        if (turn >= WARM_UP) {
            microseconds.computeIfAbsent(what, key -> new double[TURNS - WARM_UP])[turn - WARM_UP] = time;
        }
    }

    private void report(double vectors, double plain) {
        System.out.printf(
                "  %-30s %30s   %-28s %s%n",
                "", "us/row: least, median, most", "x LightGBM predict_contrib", "x LightGBM predict");
        microseconds.forEach((what, times) -> {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            double[] contrib = ratios("LightGBM predict_contrib", times);
            double[] predict = ratios("LightGBM predict", times);
            System.out.printf(
                    Locale.ROOT,
                    "  %-30s %10.2f %9.2f %9.2f   %7.1f (%.1f to %.1f) %s %7.2f (%.2f to %.2f)%n",
                    what,
                    sorted[0],
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1],
                    contrib[contrib.length / 2],
                    contrib[0],
                    contrib[contrib.length - 1],
                    "  ",
                    predict[predict.length / 2],
                    predict[0],
                    predict[predict.length - 1]);
        });
        boolean vector = !(LookupKernels.best() instanceof PlainLookup);
        gate("interventional, batch", vector ? vectors : plain);
        gate("interventional, batch, plain", plain);
    }

    private double[] times(String what) {
        return Objects.requireNonNull(microseconds.get(what), what);
    }

    private double[] ratios(String to, double[] times) {
        double[] ratios = new double[times.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = times(to)[i] / times[i];
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private void gate(String what, double goal) {
        double[] ratios = ratios("LightGBM predict_contrib", times(what));
        double median = ratios[ratios.length / 2];
        String verdict = median >= goal ? "reached" : median >= goal / 2 ? "missed" : "FAR BELOW";
        System.out.printf(Locale.ROOT, "  goal %.0f x for \"%s\": %s (%.0f x)%n", goal, what, verdict, median);
        slow |= median < goal / 2;
    }
}
