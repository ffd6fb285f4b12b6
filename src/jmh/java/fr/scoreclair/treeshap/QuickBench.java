package fr.scoreclair.treeshap;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The figures of {@link ExplanationBenchmark} in a minute and without JMH's annotation processor: median and best
 * processor time of this thread, so that a busy machine distorts them less.
 */
public final class QuickBench {
    private static final int ROUNDS = 15;

    private QuickBench() {}

    /**
     * Prints one line per operation.
     *
     * @param arguments trees, depth, features, thresholds per feature; all optional
     */
    public static void main(String[] arguments) {
        int trees = argument(arguments, 0, 300);
        int depth = argument(arguments, 1, 6);
        SyntheticModel model = new SyntheticModel(argument(arguments, 2, 10), argument(arguments, 3, 255), 7);
        TreeEnsemble ensemble = model.ensemble(trees, depth);
        double[][] references = model.rows(10_000);
        double[][] rows = model.rows(2_000);
        time("tables for 10,000 reference rows", 1, i -> InterventionalShap.against(ensemble, references));
        InterventionalShap interventional = InterventionalShap.against(ensemble, references);
        ShapTables tables = interventional.margin().tables();
        System.out.printf(
                "%d trees, %d tables of %.1f MB, %s, Java %s%n",
                trees,
                tables.count(),
                tables.bytes() / 1e6,
                tables.kernel().getClass().getSimpleName(),
                System.getProperty("java.vm.version"));
        PathDependentShap pathDependent = PathDependentShap.of(ensemble);
        ProbabilityShap probability = ProbabilityShap.against(ensemble, Arrays.copyOf(references, 256));
        time("margin", rows.length, i -> ensemble.margin(rows[i]));
        time("interventional, one row", rows.length, i -> interventional.explain(rows[i]));
        time("path-dependent, one row", rows.length, i -> pathDependent.explain(rows[i]));
        time("probability, one row against 256", 10, i -> probability.explain(rows[i]));
        time("interventional, 2,000 rows", 1, i -> interventional.explain(rows));
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return at < arguments.length ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static void time(String what, int count, IntConsumer operation) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] microseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < count; i++) {
                operation.accept(i);
            }
            microseconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e3 / count;
        }
        double[] warm = Arrays.copyOfRange(microseconds, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        System.out.printf("%-34s median %,12.1f us   best %,12.1f us%n", what, warm[warm.length / 2], warm[0]);
    }
}
