package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.BoxExtent;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.SplitGrid;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What one model version would answer if a few features of a client had other values; nothing is stored. Exact for tree
 * ensembles, whose answer changes at the {@linkplain #cuts split points} only. Probabilities are the engine's, which agrees
 * with the official score to {@value ModelLoader#TOLERANCE} (single precision: {@value #SINGLE}). Thread-safe.
 */
public final class OtherValues {

    /** How far an engine's probability may be off because the document asks for single precision. */
    private static final double SINGLE = 1e-5;

    /** Parts of a box looked at before a bound is answered: some 100 ms. */
    private static final int BUDGET = 1_500;

    private static final int STEPS = 8;
    private static final int ROUNDS = 2;

    private final MarginModel engine;
    private final double[] spreads;

    private OtherValues(MarginModel engine, double[] spreads) {
        this.engine = engine;
        this.spreads = spreads;
    }

    static OtherValues of(Catalogue catalogue, MarginModel engine, double[][] rows) {
        return new OtherValues(
                engine,
                IntStream.range(0, catalogue.features().size())
                        .mapToDouble(f -> spread(catalogue.features().get(f), rows, f))
                        .toArray());
    }

    /** Half of the people lie between the quartiles; where that is one value, the standard deviation; else 1. */
    private static double spread(Feature feature, double[][] rows, int f) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> row[f])
                .filter(v -> !Double.isNaN(v)
                        && (feature.allowed().contains(v) || !feature.special().containsKey(v)))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return 1;
        }
        double middle = values[(int) (0.75 * (values.length - 1))] - values[(int) (0.25 * (values.length - 1))];
        if (middle > 0) {
            return middle;
        }
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        return deviation > 0 ? deviation : 1;
    }

    /** Whether the split points tell all: true for tree ensembles. */
    public boolean exact() {
        return engine instanceof TreeEnsemble;
    }

    /** By how much a probability told here may differ from the official score. */
    public double tolerance() {
        return engine instanceof TreeEnsemble trees && trees.arithmetic() == TreeEnsemble.Arithmetic.FLOAT
                ? SINGLE
                : ModelLoader.TOLERANCE;
    }

    /**
     * Where the answer may change as a feature rises: the value itself is the first of the next cell.
     *
     * @return ascending; empty where the model is no tree ensemble
     */
    public double[] cuts(int feature) {
        return engine instanceof TreeEnsemble trees ? SplitGrid.cuts(trees, feature) : new double[0];
    }

    /** The interquartile range of a feature in the reference population (model's unit); the standard deviation where that is 0. */
    public double spread(int feature) {
        return spreads[feature];
    }

    /** The probability at every pair of values of two features. */
    public double[][] probabilities(double[] vector, int first, double[] xs, int second, double[] ys) {
        if (engine instanceof TreeEnsemble trees) {
            double[][] grid = SplitGrid.margins(trees, vector, first, xs, second, ys);
            for (double[] line : grid) {
                Arrays.setAll(line, j -> trees.link().apply(line[j]));
            }
            return grid;
        }
        double[][] grid = new double[xs.length][];
        for (int i = 0; i < xs.length; i++) {
            double[][] rows = new double[ys.length][];
            for (int j = 0; j < ys.length; j++) {
                rows[j] = vector.clone();
                rows[j][first] = xs[i];
                rows[j][second] = ys[j];
            }
            grid[i] = engine.probabilities(rows);
        }
        return grid;
    }

    /** How much is known of an extent. */
    public enum Certainty {
        /** The two ends are attained and nothing lies beyond. */
        EXACT,
        /** Nothing lies beyond; the ends may not be attained. */
        AT_MOST,
        /** The two ends are attained; something may lie beyond. */
        AT_LEAST
    }

    /** The lowest and the highest probability. */
    public record Extent(double low, double high, Certainty certainty) {}

    /**
     * The probabilities a client can have whose values lie in a box.
     *
     * @param low the lowest value of each feature, the highest where it is fixed; NaN stays missing
     */
    public Extent extent(double[] low, double[] high) {
        if (engine instanceof TreeEnsemble trees) {
            BoxExtent.End lowest = BoxExtent.lowest(trees, low, high, BUDGET);
            BoxExtent.End highest = BoxExtent.highest(trees, low, high, BUDGET);
            return new Extent(
                    trees.link().apply(lowest.margin()),
                    trees.link().apply(highest.margin()),
                    lowest.exact() && highest.exact() ? Certainty.EXACT : Certainty.AT_MOST);
        }
        return new Extent(climb(low, high, p -> -p), climb(low, high, p -> p), Certainty.AT_LEAST);
    }

    /** Feature by feature to its best of a few values, some rounds: for models that can only be asked. */
    private double climb(double[] low, double[] high, UnaryOperator<Double> height) {
        double[] at = low.clone();
        double best = engine.probability(at);
        for (int round = 0; round < ROUNDS; round++) {
            for (int f = 0; f < at.length; f++) {
                for (int k = 0; k <= STEPS && high[f] > low[f]; k++) {
                    double[] other = at.clone();
                    other[f] = low[f] + (high[f] - low[f]) * k / STEPS;
                    double there = engine.probability(other);
                    if (height.apply(there) > height.apply(best)) {
                        best = there;
                        at = other;
                    }
                }
            }
        }
        return best;
    }
}
