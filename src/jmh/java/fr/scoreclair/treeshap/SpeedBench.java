package fr.scoreclair.treeshap;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;

/**
 * All speed ratios in one run: our contributions and scores beside LightGBM's C++ (by its C interface), XGBoost's C++ and
 * JPMML-Evaluator: same rows, one thread, taking turns. Ends with 1 if a ratio is below half its goal.
 */
public final class SpeedBench {
    private static final int TURNS = 12;
    private static final int ROWS = 4_096;
    private static final int FEW = 100;
    private static final String CONTRIBUTIONS = "LightGBM predict_contrib";
    private static final String SCORES = "LightGBM predict";
    private static final String BATCH = "interventional, batch";
    private static final String PATH_DEPENDENT = "path-dependent, batch";
    private static final String PLAIN_BATCH = "interventional, batch, plain";

    private final BoostedModel model;
    private final double[][] rows;
    private final double[] contributions;
    private final double[] values = new double[ROWS];
    private boolean slow;

    private SpeedBench(BoostedModel model) {
        this.model = model;
        this.rows = model.rows(ROWS, 3);
        this.contributions = new double[ROWS * model.ensemble.featureCount()];
    }

    /** Prints the machine, then microseconds per row and ratios for three shapes of trees. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(machine());
        boolean slow = shape("300 trees of depth 6", "num_leaves=64 max_depth=6", "max_depth=6", 250, 120);
        slow |= shape(
                "300 leaf-wise trees of 31 leaves (LightGBM's default)",
                "num_leaves=31",
                "max_leaves=31 max_depth=0 grow_policy=lossguide",
                160,
                80);
        slow |= shape("300 trees of depth 4", "num_leaves=16 max_depth=4", "max_depth=4", 160, 80);
        System.exit(slow ? 1 : 0);
    }

    /** The processor, how busy it is, Java and the kernel of look-ups. */
    public static String machine() throws IOException {
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
                "%s, %d processors, load %.1f, Java %s, kernel: %s",
                name,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.version"),
                LookupKernels.best().getClass().getSimpleName());
    }

    private static boolean shape(String what, String lightGbm, String xgboost, double vectors, double plain)
            throws Exception {
        SpeedBench bench = new SpeedBench(new BoostedModel(300, lightGbm, 10));
        System.out.println();
        System.out.println(what);
        bench.run(xgboost, vectors, plain);
        return bench.slow;
    }

    private void run(String xgboostShape, double vectors, double plain) throws Exception {
        InterventionalShap interventional = prepare();
        PathDependentShap pathDependent = PathDependentShap.of(model.ensemble);
        MarginShap scalar = interventional.margin().by(new PlainLookup());
        LightGbmInC lightGbm = new LightGbmInC(model.text, rows);
        Evaluator jpmml = new ModelEvaluatorBuilder(model.pmml).build();
        List<Map<String, Double>> maps =
                Arrays.stream(rows).limit(FEW).map(this::arguments).toList();
        OneByOne vectorOne = new OneByOne(interventional.margin(), rows);
        OneByOne plainOne = new OneByOne(scalar, rows);
        Contest contest = new Contest(TURNS)
                .with(CONTRIBUTIONS, FEW, () -> lightGbm.contributions(FEW))
                .with(SCORES, ROWS, () -> lightGbm.margins(ROWS))
                .with(BATCH, ROWS, () -> interventional.explain(rows, contributions, values))
                .with(PATH_DEPENDENT, ROWS, () -> pathDependent.explain(rows, contributions, values))
                .with(PLAIN_BATCH, ROWS, () -> scalar.explain(rows, contributions, values))
                .with("interventional, one by one", ROWS, vectorOne)
                .with("the same, plain", ROWS, plainOne)
                .with("score, batch", ROWS, () -> model.ensemble.margins(rows))
                .with("JPMML evaluate", FEW, () -> maps.forEach(jpmml::evaluate));
        withXgboost(contest, xgboostShape);
        contest.run().print(CONTRIBUTIONS, SCORES);
        System.out.println("  one row, wall time, us: " + vectorOne + "; plain: " + plainOne);
        System.out.println("  interventional costs "
                + contest.ratio(BATCH, PATH_DEPENDENT).text(3) + " x path-dependent; one row scored by LightGBM costs "
                + contest.ratio(SCORES, BATCH).text(1) + " x one explained");
        boolean vector = !(LookupKernels.best() instanceof PlainLookup);
        gate(contest, BATCH, vector ? vectors : plain);
        gate(contest, PLAIN_BATCH, plain);
    }

    private InterventionalShap prepare() {
        double[][] reference = model.rows(10_000, 4);
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long startWork = threads.getCurrentThreadCpuTime();
        InterventionalShap interventional = InterventionalShap.against(model.ensemble, reference);
        ShapTables tables = interventional.margin().tables();
        System.out.printf(
                Locale.ROOT,
                "  %d tables, %.1f MB, ready for 10,000 reference rows %.2f s after the model was read (%.2f s of work)%n",
                tables.count(),
                tables.bytes() / 1e6,
                (System.nanoTime() - start) / 1e9,
                (threads.getCurrentThreadCpuTime() - startWork) / 1e9);
        return interventional;
    }

    /** XGBoost cannot read the other's model: it learns its margins with as many trees of the same shape. */
    private void withXgboost(Contest contest, String shape) throws XGBoostError {
        double[][] training = model.rows(20_000, 1);
        XgboostInC xgboost = new XgboostInC(300, shape, training, model.ensemble.margins(training));
        DMatrix few = XgboostInC.rows(Arrays.copyOf(rows, FEW));
        float[] all = XgboostInC.flat(rows);
        contest.with("XGBoost pred_contribs", FEW, () -> xgboost.contributions(few));
        contest.with("XGBoost predict", ROWS, () -> xgboost.margins(all, ROWS));
    }

    private Map<String, Double> arguments(double[] row) {
        Map<String, Double> arguments = new HashMap<>();
        for (int f = 0; f < row.length; f++) {
            arguments.put(model.ensemble.featureNames().get(f), Double.isNaN(row[f]) ? null : (Double) row[f]);
        }
        return arguments;
    }

    private void gate(Contest contest, String what, double goal) {
        double median = contest.ratio(CONTRIBUTIONS, what).median();
        String verdict = median >= goal ? "reached" : median >= goal / 2 ? "missed" : "FAR BELOW";
        System.out.printf(Locale.ROOT, "  goal %.0f x for \"%s\": %s (%.0f x)%n", goal, what, verdict, median);
        slow |= median < goal / 2;
    }
}
