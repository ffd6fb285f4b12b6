package fr.scoreclair.treeshap.coalition;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact Shapley values of any function of a row against a set of reference rows, by their definition: with
 * {@code v(S) = mean_r f(x_S, r_rest)}, feature i gets the sum over the coalitions S without it of
 * {@code |S|! (n-|S|-1)! / n! * (v(S + i) - v(S))} (Shapley 1953; Janzing et al. 2020, arXiv:1910.13413).
 *
 * <p>{@code base = v({})} is the mean answer to the reference rows, {@code value} the answer to the row itself, and
 * {@code base + sum(contributions) = value} up to rounding (normally 1e-15).
 *
 * <p>A reference row that agrees with the row on some features is asked only about coalitions of the others, so the
 * function is asked at most {@code 2^n} times per reference row and usually less often; all questions of one reference row are one batch,
 * and reference rows are asked side by side. Sums are taken in the order of the reference rows whatever the number of threads: the same
 * bits on every run. Memory per call: {@code 2^n} doubles per reference row.
 *
 * <p>Edge cases: an empty reference is refused; where the function has no answer for a mixture, contributions are NaN.
 * Immutable, thread-safe.
 */
public final class CoalitionShap implements Explainer {
    /** The most features whose coalitions are enumerated: 4,096 coalitions per reference row. */
    public static final int MAX_FEATURES = 12;

    private final RowFunction function;
    private final double[][] references;
    private final double base;
    private final double[] weights;

    private CoalitionShap(RowFunction function, double[][] references) {
        this.function = function;
        this.references = references;
        this.weights = weights(references[0].length);
        double sum = 0;
        for (double answer : function.of(references)) {
            sum += answer;
        }
        this.base = sum / references.length;
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param function what is explained
     * @param referenceRows at least one row, all of the same length, NaN where missing; copied
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, rows differ in length, or have more than
     *     {@value #MAX_FEATURES} values
     */
    public static CoalitionShap against(RowFunction function, double[][] referenceRows) {
        double[][] references = References.copy(referenceRows);
        if (references[0].length > MAX_FEATURES) {
            throw new IllegalArgumentException("coalitions of at most " + MAX_FEATURES
                    + " features are enumerated, not of " + references[0].length);
        }
        return new CoalitionShap(function, references);
    }

    @Override
    public Explanation explain(double[] row) {
        References.check(row, references[0].length);
        double[] own = row.clone();
        double value = function.of(new double[][] {own})[0];
        double[][] answers = IntStream.range(0, references.length)
                .parallel()
                .mapToObj(r -> answers(own, value, references[r]))
                .toArray(double[][]::new);
        double[] mean = new double[1 << row.length];
        for (double[] one : answers) {
            for (int s = 0; s < mean.length; s++) {
                mean[s] += one[s];
            }
        }
        for (int s = 0; s < mean.length; s++) {
            mean[s] /= references.length;
        }
        double[] contributions = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            contributions[i] = share(mean, i);
        }
        return new Explanation(base, contributions, value);
    }

    /** The answers to all mixtures with one reference row, by coalition. */
    private double[] answers(double[] row, double value, double[] reference) {
        int apart = 0;
        for (int i = 0; i < row.length; i++) {
            apart |= References.same(row[i], reference[i]) ? 0 : 1 << i;
        }
        int[] asked = subsets(apart);
        double[][] mixtures = new double[asked.length - 1][];
        for (int a = 0; a < mixtures.length; a++) {
            mixtures[a] = reference.clone();
            for (int part = asked[a]; part != 0; part &= part - 1) {
                int i = Integer.numberOfTrailingZeros(part);
                mixtures[a][i] = row[i];
            }
        }
        double[] known = Arrays.copyOf(mixtures.length == 0 ? new double[0] : function.of(mixtures), asked.length);
        known[asked.length - 1] = value; // the mixture that is the row itself
        double[] answers = new double[1 << row.length];
        for (int a = 0; a < asked.length; a++) {
            answers[asked[a]] = known[a];
        }
        for (int s = 0; s < answers.length; s++) {
            answers[s] = answers[s & apart];
        }
        return answers;
    }

    /** All coalitions of some features, ascending. */
    private static int[] subsets(int features) {
        int[] subsets = new int[1 << Integer.bitCount(features)];
        for (int k = 1; k < subsets.length; k++) {
            subsets[k] = subsets[k - 1] - features & features;
        }
        return subsets;
    }

    private double share(double[] v, int player) {
        double share = 0;
        for (int s = 0; s < v.length; s++) {
            if ((s >>> player & 1) == 0) {
                share += weights[Integer.bitCount(s)] * (v[s | 1 << player] - v[s]);
            }
        }
        return share;
    }

    /** {@code |S|! (n-|S|-1)! / n!} for each size of S. */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        double binomial = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * binomial);
            binomial = binomial * (players - 1 - size) / (size + 1);
        }
        return weights;
    }
}
