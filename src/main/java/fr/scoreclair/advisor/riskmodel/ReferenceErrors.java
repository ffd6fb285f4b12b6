package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Measures the {@link ReferenceError} of one model version on {@value #CLIENTS} clients of its reference population, spread
 * evenly over the scores: root mean squares over them. A contribution is a mean over reference rows, so two disjoint halves
 * of a random sample of m rows, explained apart, give its standard error for m rows, |a - b| / 2, and for all R rows that
 * times sqrt(m / R). The picture's own error is its distance from one {@value #WIDER} times as large. Same bits on every run.
 */
final class ReferenceErrors {

    private static final int CLIENTS = 16;
    private static final int FEW_CLIENTS = 2;
    private static final int WIDER = 8;
    private static final int HALF = 100;
    private static final long SEED = 20261122;

    private final Explaining explaining;
    private final ReferencePopulation population;
    private final double[][] clients;

    private ReferenceErrors(Explaining explaining, ReferencePopulation population) {
        this.explaining = explaining;
        this.population = population;
        this.clients = population.spread(explaining.dear() ? FEW_CLIENTS : CLIENTS);
    }

    static ReferenceError average(Explaining explaining, ReferencePopulation population, Explainer picture) {
        return new ReferenceErrors(explaining, population).average(picture);
    }

    static ReferenceError accepted(Explaining explaining, ReferencePopulation population, double[][] accepted) {
        return new ReferenceErrors(explaining, population)
                .halves(ReferenceRows.first(accepted, explaining.picture(accepted.length)), 1);
    }

    private ReferenceError average(Explainer picture) {
        int rows = population.rows().length;
        int half = Math.min(explaining.picture(2 * HALF), rows) / 2;
        if (explaining.dear()) {
            return halves(sample(2 * half), 1); // as if the picture had been drawn: more than its true error
        }
        ReferenceError drawn = halves(sample(2 * half), Math.sqrt(2.0 * half / rows));
        if (rows <= ModelLoader.PICTURE) {
            return drawn;
        }
        Explainer wider = explaining.probability(population.picture(WIDER * ModelLoader.PICTURE));
        double[] off = rootMeanSquare(picture, wider, 1);
        double[] together = new double[off.length];
        Arrays.setAll(together, f -> Math.hypot(off[f], drawn.points()[f]));
        return new ReferenceError(together, drawn.margin());
    }

    private double[][] sample(int count) {
        return new Random(SEED)
                .ints(0, population.rows().length)
                .distinct()
                .limit(count)
                .mapToObj(i -> population.rows()[i])
                .toArray(double[][]::new);
    }

    /** Of one row nothing is known of its like: every error is infinite. */
    private ReferenceError halves(double[][] rows, double scale) {
        if (rows.length < 2) {
            double[] unknown = new double[explaining.featureCount()];
            Arrays.fill(unknown, Double.POSITIVE_INFINITY);
            return new ReferenceError(unknown, unknown);
        }
        return new ReferenceError(
                halves(rows, explaining::probability, scale), halves(rows, explaining::margin, scale));
    }

    private double[] halves(double[][] rows, Function<double[][], Explainer> against, double scale) {
        return rootMeanSquare(against.apply(every(rows, 0)), against.apply(every(rows, 1)), scale / 2);
    }

    private static double[][] every(double[][] rows, int other) {
        return IntStream.range(0, rows.length)
                .filter(i -> i % 2 == other)
                .mapToObj(i -> rows[i])
                .toArray(double[][]::new);
    }

    private double[] rootMeanSquare(Explainer one, Explainer other, double scale) {
        double[] error = new double[explaining.featureCount()];
        for (double[] client : clients) {
            double[] here = one.explain(client).contributions();
            double[] there = other.explain(client).contributions();
            for (int f = 0; f < error.length; f++) {
                error[f] += Math.pow((here[f] - there[f]) * scale, 2) / clients.length;
            }
        }
        return Arrays.stream(error).map(Math::sqrt).toArray();
    }
}
