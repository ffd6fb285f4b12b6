package fr.scoreclair.treeshap;

import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Additivity on a million awkward rows: missing values, both zeros, 1e308, infinities, every threshold and its two
 * neighbours, over random ensembles of all shapes and the models the project ships; both explainers, batch and one by one.
 * Prints the largest error; ends with 1 if it exceeds {@value #ALLOWED}.
 */
public final class ExactnessRun {
    static final double ALLOWED = 1e-9;
    private static final int TOGETHER = 5_000;

    private final Random random;
    private double worst;
    private double apart;
    private long rows;

    private ExactnessRun(long seed) {
        this.random = new Random(seed);
    }

    /** What was found: the largest additivity error, the largest distance from the walked margin, how many rows. */
    record Finding(double additivity, double margin, long rows) {}

    /** Takes the number of rows (1,000,000) and the seed (20261122). */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20261122;
        Finding found = run(count, seed);
        System.out.printf(
                Locale.ROOT,
                "%,d rows, seed %d: additivity error at most %.2e, value and walked margin at most %.2e apart%n",
                found.rows(),
                seed,
                found.additivity(),
                found.margin());
        System.exit(found.additivity() <= ALLOWED && found.margin() <= ALLOWED && found.rows() >= count ? 0 : 1);
    }

    /** Half of the rows for the shipped models, half for random ensembles. */
    static Finding run(int count, long seed) throws IOException {
        ExactnessRun run = new ExactnessRun(seed);
        List<Path> shipped;
        try (Stream<Path> files = Files.walk(Path.of("pmml"), 3)) {
            shipped = files.filter(file -> file.endsWith("model.pmml")).sorted().toList();
        }
        for (Path file : shipped) {
            try (InputStream document = Files.newInputStream(file)) {
                run.hold(PmmlTrees.read(document), count / 2 / shipped.size());
            }
        }
        while (run.rows < count) {
            SyntheticModel model = new SyntheticModel(1 + run.random.nextInt(14), 40, run.random.nextLong());
            TreeEnsemble ensemble = model.ensemble(1 + run.random.nextInt(40), 1 + run.random.nextInt(7));
            run.hold(ensemble, (int) Math.min(Math.max(1_000, count / 50), count - run.rows));
        }
        return new Finding(run.worst, run.apart, run.rows);
    }

    private double[] row(TreeEnsemble ensemble) {
        double[] row = AwkwardRows.of(ensemble, random, 0.1);
        int feature = random.nextInt(row.length);
        if (random.nextInt(10) == 0 && ensemble.categories(feature).isEmpty()) {
            row[feature] = random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return row;
    }

    private void hold(TreeEnsemble ensemble, int count) {
        double[][] reference = new double[50][];
        for (int r = 0; r < reference.length; r++) {
            reference[r] = row(ensemble);
        }
        InterventionalShap interventional = InterventionalShap.against(ensemble, reference);
        PathDependentShap pathDependent = PathDependentShap.of(ensemble);
        for (int from = 0; from < count; from += TOGETHER) {
            double[][] some = new double[Math.min(TOGETHER, count - from)][];
            for (int r = 0; r < some.length; r++) {
                some[r] = row(ensemble);
            }
            hold(ensemble, interventional, interventional.base(), some);
            hold(ensemble, pathDependent, pathDependent.base(), some);
            rows += some.length;
        }
    }

    private void hold(TreeEnsemble ensemble, Explainer explainer, double base, double[][] some) {
        int features = ensemble.featureCount();
        double[] contributions = new double[some.length * features];
        double[] values = new double[some.length];
        explainer.explain(some, contributions, values);
        for (int r = 0; r < some.length; r++) {
            double sum = base;
            for (int f = 0; f < features; f++) {
                sum += contributions[r * features + f];
            }
            // written so that NaN, which no row of these models should give, counts as the worst
            worst = Math.abs(sum - values[r]) <= worst ? worst : orInfinity(Math.abs(sum - values[r]));
            double distance = Math.abs(values[r] - ensemble.margin(some[r]));
            apart = distance <= apart ? apart : orInfinity(distance);
        }
    }

    private static double orInfinity(double error) {
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }
}
