package fr.scoreclair.treeshap;

import fr.scoreclair.treeshap.effect.Beeswarm;
import fr.scoreclair.treeshap.effect.GlobalImportance;
import fr.scoreclair.treeshap.effect.Grid;
import fr.scoreclair.treeshap.effect.IceCurves;
import fr.scoreclair.treeshap.effect.Lime;
import fr.scoreclair.treeshap.effect.PartialDependence;
import fr.scoreclair.treeshap.effect.Surface;
import fr.scoreclair.treeshap.effect.Unit;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the explanations people ask for cost: median and best processor time of this thread in milliseconds, on a model of
 * 10 features and 300 trees of depth 6.
 */
public final class EffectBench {
    private static final int ROUNDS = 15;
    private static final int POINTS = 50;

    private EffectBench() {}

    /**
     * Prints one line per explanation.
     *
     * @param arguments trees, depth, features; all optional
     */
    public static void main(String[] arguments) {
        int features = argument(arguments, 2, 10);
        SyntheticModel synthetic = new SyntheticModel(features, 255, 7);
        TreeEnsemble model = synthetic.ensemble(argument(arguments, 0, 300), argument(arguments, 1, 6));
        double[][] rows = synthetic.rows(1_000);
        double[] client = synthetic.rows(1)[0];
        List<Grid> grids = IntStream.range(0, features)
                .mapToObj(f -> Grid.over(rows, f, POINTS).with(client[f]))
                .toList();
        Lime lime = Lime.over(model, rows, Lime.Amounts.ALL, Unit.PROBABILITY, Lime.NEIGHBOURS, 1);
        Explanation[] explanations = InterventionalShap.against(model, rows).explain(rows);
        time(
                "all " + features + " curves of one client, " + POINTS + " points each",
                () -> IceCurves.ofClient(model, client, grids, Unit.PROBABILITY));
        time(
                "one partial dependence over 1,000 rows",
                () -> PartialDependence.of(model, rows, grids.getFirst(), Unit.PROBABILITY));
        time(
                "one surface of a client, 20 x 20",
                () -> Surface.of(
                        model,
                        new double[][] {client},
                        Grid.over(rows, 0, 20),
                        Grid.over(rows, 1, 20),
                        Unit.PROBABILITY));
        time("second opinion (LIME, 2,000 neighbours)", () -> lime.explain(client));
        time("importance of 1,000 explained rows", () -> GlobalImportance.of(explanations));
        time("beeswarm of 1,000 explained rows", () -> Beeswarm.of(rows, explanations, 0));
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return at < arguments.length ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static void time(String what, Runnable operation) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            operation.run();
            milliseconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        double[] warm = Arrays.copyOfRange(milliseconds, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%-52s median %,9.2f ms   best %,9.2f ms   first %,9.2f ms%n",
                what, warm[warm.length / 2], warm[0], first);
    }
}
