package fr.scoreclair.treeshap;

import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** What explanations other than those by tables cost on the shipped models: processor time of this thread, medians. */
public final class ShippedModelsBench {
    private static final int ROUNDS = 9;

    private ShippedModelsBench() {}

    /** Prints one line per operation, for each shipped model; run from the project's folder. */
    public static void main(String[] arguments) throws IOException {
        for (String product : List.of("pret-personnel", "credit-es")) {
            Path folder = Path.of("pmml", product, "1.0.0");
            try (InputStream pmml = Files.newInputStream(folder.resolve("model.pmml"))) {
                run(product, PmmlTrees.read(pmml), rows(folder.resolve("reference.csv")));
            }
        }
    }

    private static double[][] rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void run(String product, TreeEnsemble ensemble, double[][] rows) {
        int[][] bins = ReferenceRows.bins(ensemble, rows);
        double[][] picture = Arrays.copyOf(rows, 100);
        PairShap pair = PairShap.between(ensemble);
        RescaledProbability rescaled = RescaledProbability.against(ensemble, picture);
        ProbabilityShap exact = ProbabilityShap.against(ensemble, picture);
        InterventionalShap tables = InterventionalShap.against(ensemble, rows);
        InteractionShap interactions = InteractionShap.against(ensemble, rows);
        InteractionShap byCover = InteractionShap.pathDependent(ensemble);
        DirectInterventional counted = new DirectInterventional(ensemble.trees(), ensemble, bins);
        DirectInterventional walked = new DirectInterventional(ensemble.trees(), ensemble, bins, 0);
        DirectPathDependent quadrature =
                new DirectPathDependent(ensemble.trees(), ensemble.scale(), ensemble.featureCount());
        System.out.printf(
                "%s: %d trees, %d reference rows, %s%n", product, ensemble.treeCount(), rows.length, tables.coverage());
        double[] into = new double[ensemble.featureCount()];
        time("A against B, margin", 500, i -> pair.explain(rows[i], rows[i + 1]));
        time("A against B, probability", 500, i -> pair.explainProbability(rows[i], rows[i + 1]));
        time("exact probability, 100 references", 10, i -> exact.explain(rows[i]));
        time("rescaled probability, 100 references", 10, i -> rescaled.explain(rows[i]));
        time("interventional by tables, all references", 500, i -> tables.explain(rows[i]));
        time("  by counted patterns (" + counted.countedTrees() + " trees)", 20, i -> counted.explain(bins[i], into));
        time("  by one walk per reference row", 1, i -> walked.explain(bins[i], into));
        time("path-dependent by quadrature", 100, i -> quadrature.explain(bins[i], into));
        time("interactions, interventional", 10, i -> interactions.explain(rows[i]));
        time("interactions, path-dependent", 10, i -> byCover.explain(rows[i]));
        time("tables against all references, built", 1, i -> InterventionalShap.against(ensemble, rows));
    }

    private static void time(String what, int count, IntConsumer operation) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < count; i++) {
                operation.accept(i);
            }
            milliseconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e6 / count;
        }
        double[] warm = Arrays.copyOfRange(milliseconds, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "  %-45s %,11.3f ms%n", what, warm[warm.length / 2]);
    }
}
