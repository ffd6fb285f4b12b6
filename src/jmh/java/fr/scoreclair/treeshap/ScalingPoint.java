package fr.scoreclair.treeshap;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * One model and reference: microseconds of processor time per exactly explained row, method by method, all on one thread.
 *
 * @param x what is varied
 * @param leaves of all trees
 * @param prepared seconds of processor time until the tables were ready
 * @param megabytes of the tables
 * @param tabled how many trees the tables hold; the table methods answer the others as {@link Coverage} says
 * @param microseconds of the methods that were measured
 */
record ScalingPoint(
        int x, long leaves, double prepared, double megabytes, int tabled, Map<Method, Double> microseconds) {
    private static final int ROUNDS = 3;
    private static final int BATCH = 2_048;
    private static final double ROUND_NANOS = 50e6;
    /** Microseconds per row from which on, tables not holding all trees, fewer rows are explained at a time. */
    private static final double SLOW = 500;

    /** Ways to an exact explanation. */
    enum Method {
        VECTORS("tables, vectors, batch"),
        PLAIN("tables, plain Java, batch"),
        ONE("tables, one row"),
        PATTERNS("counted patterns"),
        QUADRATURE("quadrature"),
        LIGHTGBM("LightGBM predict_contrib");

        final String words;

        Method(String words) {
            this.words = words;
        }
    }

    /** Measures a model against {@code references} rows; patterns of too many reference rows are left out. */
    static ScalingPoint of(int x, BoostedModel model, int references) {
        TreeEnsemble ensemble = model.ensemble;
        double[][] reference = model.rows(references, 4);
        double[][] rows = model.rows(BATCH, 3);
        long start = cpu();
        InterventionalShap shap = InterventionalShap.against(ensemble, reference);
        double prepared = (cpu() - start) / 1e9;
        MarginShap best = shap.margin();
        MarginShap plain = best.by(new PlainLookup());
        double one = time(i -> best.explain(rows[i % BATCH]));
        int batch = one < SLOW ? BATCH : 16;
        double[][] some = Arrays.copyOf(rows, batch);
        double[] out = new double[batch * ensemble.featureCount()];
        double[] values = new double[batch];
        LightGbmInC lightGbm = new LightGbmInC(model.text, rows);
        BinnedTree[] trees = ensemble.trees();
        DirectPathDependent quadrature = new DirectPathDependent(trees, ensemble.scale(), ensemble.featureCount());
        Map<Method, Double> times = new EnumMap<>(Method.class);
        times.put(Method.VECTORS, time(i -> best.explain(some, out, values)) / batch);
        times.put(Method.PLAIN, time(i -> plain.explain(some, out, values)) / batch);
        times.put(Method.ONE, one);
        if (references <= 10_000) {
            DirectInterventional patterns =
                    new DirectInterventional(trees, ensemble, ReferenceRows.bins(ensemble, reference));
            times.put(
                    Method.PATTERNS, time(i -> patterns.explain(ensemble.bins().bins(rows[i % BATCH]), out)));
        }
        times.put(
                Method.QUADRATURE, time(i -> quadrature.explain(ensemble.bins().bins(rows[i % BATCH]), out)));
        times.put(Method.LIGHTGBM, time(i -> lightGbm.contributions(10)) / 10);
        return new ScalingPoint(
                x,
                Arrays.stream(trees).mapToLong(tree -> tree.leafValue.length).sum(),
                prepared,
                best.tables().bytes() / 1e6,
                shap.coverage().trees(Coverage.Method.TABLES),
                times);
    }

    double ratio(Method method) {
        return microseconds.getOrDefault(Method.LIGHTGBM, Double.NaN) / microseconds.getOrDefault(method, Double.NaN);
    }

    Method fastest() {
        return microseconds.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Microseconds per call, the median of some rounds after one that warms up. */
    private static double time(IntConsumer call) {
        double[] rounds = new double[ROUNDS + 1];
        for (int round = 0; round < rounds.length; round++) {
            long start = cpu();
            int calls = 0;
            while (calls == 0 || cpu() - start < ROUND_NANOS) {
                call.accept(calls++);
            }
            rounds[round] = (cpu() - start) / 1e3 / calls;
        }
        double[] warm = Arrays.copyOfRange(rounds, 1, rounds.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
