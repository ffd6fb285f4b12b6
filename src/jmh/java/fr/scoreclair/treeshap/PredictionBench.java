package fr.scoreclair.treeshap;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;

/**
 * Scores beside LightGBM's C++ and JPMML-Evaluator: same model, same rows, same thread, taking turns in one run, so that a
 * busy machine disturbs all alike. Processor time of this thread; the ratio of each turn, its median and its range.
 */
public final class PredictionBench {
    private static final int TURNS = 15;
    private static final int WARM_UP = 6;
    private static final int ROWS = 20_000;
    private static final int JPMML_ROWS = 1_000;

    private PredictionBench() {}

    /** Prints rows per second and ratios for two shapes of trees. */
    public static void main(String[] arguments) throws Exception {
        run("300 trees of depth 6", new BoostedModel(300, "num_leaves=64 max_depth=6", 10));
        if (arguments.length == 0) run("300 leaf-wise trees of 31 leaves", new BoostedModel(300, "num_leaves=31", 10));
        if (arguments.length == 0) run("100 leaf-wise trees of 255 leaves", new BoostedModel(100, "num_leaves=255", 10));
    }

    private static void run(String what, BoostedModel model) {
        double[][] rows = model.rows(ROWS, 3);
        LightGbmInC lightGbm = new LightGbmInC(model.text, rows);
        Evaluator jpmml = new ModelEvaluatorBuilder(model.pmml).build();
        List<Map<String, Double>> arguments = Arrays.stream(rows)
                .limit(JPMML_ROWS)
                .map(row -> arguments(model.ensemble, row))
                .toList();
        double[] margins = model.ensemble.margins(rows);
        lightGbm.margins(ROWS);
        double apart = 0;
        for (int r = 0; r < ROWS; r++) {
            apart = Math.max(apart, Math.abs(margins[r] - lightGbm.out(r)));
        }
        double[][] speeds = new double[4][TURNS - WARM_UP];
        for (int turn = 0; turn < TURNS; turn++) {
            double[] now = {
                speed(ROWS, () -> lightGbm.margins(ROWS)),
                speed(ROWS, () -> model.ensemble.probabilities(rows)),
                speed(ROWS, () -> oneByOne(model.ensemble, rows)),
                speed(JPMML_ROWS, () -> arguments.forEach(jpmml::evaluate))
            };
            for (int i = 0; i < now.length && turn >= WARM_UP; i++) {
                speeds[i][turn - WARM_UP] = now[i];
            }
        }
        System.out.printf(Locale.ROOT, "%s; margins differ from LightGBM's by at most %.1e%n", what, apart);
        print("LightGBM predict (C API)", speeds[0], speeds[0], speeds[3]);
        print("batch", speeds[1], speeds[0], speeds[3]);
        print("one row at a time", speeds[2], speeds[0], speeds[3]);
        print("JPMML evaluate", speeds[3], speeds[0], speeds[3]);
    }

    private static Map<String, Double> arguments(TreeEnsemble ensemble, double[] row) {
        Map<String, Double> arguments = new HashMap<>();
        for (int f = 0; f < row.length; f++) {
            arguments.put(ensemble.featureNames().get(f), Double.isNaN(row[f]) ? null : (Double) row[f]);
        }
        return arguments;
    }

    private static double oneByOne(TreeEnsemble ensemble, double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += ensemble.probability(row);
        }
        return sum;
    }

    private static double speed(int rows, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return rows * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }

    private static void print(String what, double[] speeds, double[] lightGbm, double[] jpmml) {
        double[] ratios = new double[speeds.length];
        double[] overJpmml = new double[speeds.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = speeds[i] / lightGbm[i];
            overJpmml[i] = speeds[i] / jpmml[i];
        }
        double[] sorted = speeds.clone();
        Arrays.sort(sorted);
        Arrays.sort(ratios);
        Arrays.sort(overJpmml);
        int middle = ratios.length / 2;
        System.out.printf(
                Locale.ROOT,
                "  %-26s %,10.0f rows/s   %6.2f x LightGBM (%.2f to %.2f)   %6.1f x JPMML%n",
                what,
                sorted[middle],
                ratios[middle],
                ratios[0],
                ratios[ratios.length - 1],
                overJpmml[middle]);
    }
}
