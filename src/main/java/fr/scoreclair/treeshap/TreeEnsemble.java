package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * A sum of binary decision trees, compiled: {@code margin(x) = steps(sum of trees(x))}, {@code probability(x) =
 * link(margin(x))}.
 *
 * <p>A row is one {@code double} per feature, in the order of {@link #featureNames()}; NaN is the missing value;
 * infinities are ordinary values; the two zeros are one. A categorical feature holds
 * the position of its category in {@link #categories(int)}. Trees are added in the order given, so that the same row
 * gives the same bits on every run and every machine. A leaf whose value is NaN means "no prediction", and makes the
 * margin NaN for rows that reach it.
 *
 * <p>With {@link Arithmetic#FLOAT} the probability is computed in single precision, as the model's document asks;
 * the margin stays the exact sum in doubles, so that explanations add up.
 *
 * <p>Immutable and thread-safe. {@link #margin} takes time proportional to trees times depth.
 */
public final class TreeEnsemble implements MarginModel {
    /** The base JPMML raises to a power for an exponential in single precision. */
    private static final double SINGLE_E = 2.7182817;

    private final List<String> featureNames;
    private final List<List<String>> categories;
    private final Link link;
    private final Arithmetic arithmetic;
    private final List<EnsembleStep> steps;
    private final FeatureBins bins;
    private final BinnedTree[] trees;
    private final FlatTrees flat;
    private final Predictor predictor;

    TreeEnsemble(EnsembleBuilder builder) {
        featureNames = List.copyOf(builder.featureNames);
        categories = List.copyOf(builder.categories);
        link = builder.link;
        arithmetic = builder.arithmetic;
        steps = List.copyOf(builder.steps);
        bins = FeatureBins.of(builder.trees, featureNames.size());
        trees = builder.trees.stream().map(tree -> BinnedTree.of(tree, bins)).toArray(BinnedTree[]::new);
        flat = new FlatTrees(trees, bins);
        predictor = new Predictor(trees, bins);
    }

    /** In which precision the model's document asks for its probability. */
    public enum Arithmetic {
        /** IEEE double throughout. */
        DOUBLE,
        /** IEEE single: trees are added, scaled and linked as floats. */
        FLOAT
    }

    /**
     * Begins an ensemble; {@link Link#IDENTITY}, doubles, no tree yet.
     *
     * @param featureNames the names, in the order of a row's values; without repetition
     * @return a builder, not thread-safe
     */
    public static EnsembleBuilder builder(List<String> featureNames) {
        return new EnsembleBuilder(featureNames);
    }

    /** {@return the names of the features, in the order of a row's values} */
    @Override
    public List<String> featureNames() {
        return featureNames;
    }

    /** {@return how many values a row has} */
    @Override
    public int featureCount() {
        return featureNames.size();
    }

    /** {@return how many trees are added} */
    public int treeCount() {
        return trees.length;
    }

    /**
     * The categories of a feature, whose positions are the values rows hold.
     *
     * @param feature its position
     * @return empty for a numeric feature
     */
    public List<String> categories(int feature) {
        return categories.get(feature);
    }

    /** {@return how the margin becomes a probability} */
    @Override
    public Link link() {
        return link;
    }

    /** {@return the precision of {@link #probability}} */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /**
     * The raw output, in doubles.
     *
     * @param row one value per feature, NaN where missing
     * @return the margin; NaN if a tree has no prediction for the row
     * @throws IllegalArgumentException if the row has another length
     */
    @Override
    public double margin(double[] row) {
        return margin(bins.bins(row));
    }

    /**
     * The probability of the event.
     *
     * @param row one value per feature, NaN where missing
     * @return the link applied to the margin, in the model's own precision
     * @throws IllegalArgumentException if the row has another length
     */
    @Override
    public double probability(double[] row) {
        int[] rowBins = bins.bins(row);
        return arithmetic == Arithmetic.DOUBLE
                ? link.apply(margin(rowBins))
                : probability(predictor.singleSum(rowBins));
    }

    /** {@inheritDoc} */
    @Override
    public double[] margins(double[][] rows) {
        double[] margins = predictor.sums(rows);
        for (int r = 0; r < margins.length; r++) {
            margins[r] = finish(margins[r]);
        }
        return margins;
    }

    /** {@inheritDoc} */
    @Override
    public double[] probabilities(double[][] rows) {
        if (arithmetic == Arithmetic.DOUBLE) {
            return Arrays.stream(margins(rows)).map(link::apply).toArray();
        }
        float[] sums = predictor.singleSums(rows);
        double[] probabilities = new double[rows.length];
        for (int r = 0; r < sums.length; r++) {
            probabilities[r] = probability(sums[r]);
        }
        return probabilities;
    }

    private float probability(float sum) {
        float margin = sum;
        for (EnsembleStep step : steps) {
            margin = step.apply(margin);
        }
        return link == Link.LOGISTIC ? 1f / (1f + (float) Math.pow(SINGLE_E, -margin)) : margin;
    }

    double margin(int[] rowBins) {
        return finish(predictor.sum(rowBins));
    }

    /** What follows the sum of the trees. */
    double finish(double sum) {
        double value = sum;
        for (EnsembleStep step : steps) {
            value = step.apply(value);
        }
        return value;
    }

    /** What one unit of a tree's answer is worth in margin. */
    double scale() {
        double scale = 1;
        for (EnsembleStep step : steps) {
            scale = step.operation() == EnsembleStep.Operation.PLUS ? scale : step.apply(scale);
        }
        return scale;
    }

    FeatureBins bins() {
        return bins;
    }

    FlatTrees flat() {
        return flat;
    }

    BinnedTree[] trees() {
        return trees;
    }
}
