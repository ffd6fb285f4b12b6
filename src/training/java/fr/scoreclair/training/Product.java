package fr.scoreclair.training;

import fr.scoreclair.simulation.Application;
import fr.scoreclair.simulation.FeatureSet;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SpanishApplication;
import fr.scoreclair.simulation.SpanishApplications;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is trained for a product, and from what.
 *
 * @param name folder of the product
 * @param version folder of the version
 * @param threshold score from which the opinion is unfavourable
 * @param codes values that are codes, not numbers
 * @param referenceRows at most this many training rows become the reference population
 * @param grid settings tried by cross-validation, all under the same monotone constraints: the catalogue's {@code direction}
 *     of each feature, but none where codes break the order
 * @param source where the rows come from
 */
record Product(
        String name,
        String version,
        double threshold,
        Set<Double> codes,
        int referenceRows,
        List<Boosting> grid,
        Source source) {

    /** Reads all labelled rows; may write tables into the work folder first. */
    @FunctionalInterface
    interface Source {
        DataSet read(Path work) throws IOException;
    }

    static final long SEED = SimulatedBank.DEFAULT_SEED;

    /** Share of rows held out, once and for all. */
    static final double HELD_OUT = 0.2;

    private static final int MOST_TREES = 300;
    static final int SIMULATED_LABELLED = 60_000;
    private static final int SIMULATED_UNLABELLED = 5_000;

    static final Product CREDIT_ES = new Product(
            "credit-es",
            "1.0.0",
            0.25,
            Set.of(),
            Integer.MAX_VALUE,
            grid(
                    new int[] {4, 8, 15},
                    new double[] {0.03, 0.05},
                    new int[] {20, 60},
                    List.of(0, -1, 1, 0, -1, 1, 1, 1, -1)),
            work -> spanish(Path.of("db/demo/credit_data.csv")));

    static final Product PRET_PERSONNEL = new Product(
            "pret-personnel",
            "1.0.0",
            0.35,
            Set.of((double) Application.NOT_EMPLOYED),
            10_000,
            grid(new int[] {8, 15}, new double[] {0.05}, new int[] {100, 400}, List.of(0, -1, 1, 1, 0, 0, 1, 0, -1, 1)),
            work -> simulated(work, FeatureSet.FULL));

    static final Product PRET_PERSONNEL_MINIMAL = new Product(
            "pret-personnel-minimal",
            "1.0.0",
            0.35,
            Set.of((double) Application.NOT_EMPLOYED),
            10_000,
            grid(new int[] {8, 15}, new double[] {0.05}, new int[] {100, 400}, List.of(0, -1, 0, 1, -1)),
            work -> simulated(work, FeatureSet.MINIMAL));

    /** The minimised product after the one it is compared with. */
    static final List<Product> ALL = List.of(CREDIT_ES, PRET_PERSONNEL, PRET_PERSONNEL_MINIMAL);

    /** {@return per feature 1: more of it never lowers the score; -1: never raises it; 0: free} */
    List<Integer> directions() {
        return grid.getFirst().monotone();
    }

    /** {@return which features of the five tables are read; empty where the product does not come from five tables} */
    Optional<FeatureSet> featureSet() {
        return switch (name) {
            case "pret-personnel" -> Optional.of(FeatureSet.FULL);
            case "pret-personnel-minimal" -> Optional.of(FeatureSet.MINIMAL);
            default -> Optional.empty();
        };
    }

    /** {@return all combinations, each with the largest number of trees} */
    private static List<Boosting> grid(int[] leaves, double[] rates, int[] minLeaf, List<Integer> directions) {
        List<Boosting> grid = new ArrayList<>();
        for (int leaf : leaves) {
            for (double rate : rates) {
                for (int rows : minLeaf) {
                    grid.add(Boosting.gradient(MOST_TREES, leaf, rate, rows).constrained(directions));
                }
            }
        }
        return List.copyOf(grid);
    }

    static DataSet spanish(Path file) throws IOException {
        try (Reader csv = Files.newBufferedReader(file)) {
            List<SpanishApplication> applications = SpanishApplications.read(csv);
            double[][] rows =
                    applications.stream().map(SpanishApplication::features).toArray(double[][]::new);
            boolean[] defaulted = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                defaulted[i] = applications.get(i).defaulted();
            }
            return new DataSet(SpanishApplication.FEATURES, rows, defaulted);
        }
    }

    private static DataSet simulated(Path work, FeatureSet set) throws IOException {
        TableWriter.write(new SimulatedBank(SEED), work, SIMULATED_LABELLED, SIMULATED_UNLABELLED);
        return new FiveTables(work, set).labelled();
    }
}
