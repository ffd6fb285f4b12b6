package fr.scoreclair.treeshap.coalition;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import java.util.stream.IntStream;

/**
 * Estimated Shapley values of any function of a row against a set of reference rows, with the standard error of each, for
 * rows with too many features to ask about every coalition.
 *
 * <p>A walk turns a reference row into the row, one feature after the other in a drawn order, and credits each feature with
 * the change it makes; the mean over all orders and reference rows is the Shapley value (Strumbelj and Kononenko 2014,
 * doi:10.1007/s10115-013-0679-x). Each order is walked in both directions (antithetic pairs: Mitchell et al. 2022,
 * arXiv:2104.12199), and each reference row gets the same number of pairs, so that
 * {@code base + sum(contributions) = value} holds exactly up to rounding, {@code base} being the mean answer to <em>all</em>
 * reference rows.
 *
 * <p>The standard error of a contribution counts the draw of the orders alone: with m pairs on each of R reference rows and
 * the variance {@code s_r^2} of a pair's credit within reference row r, it is {@code sqrt(sum_r s_r^2 / m) / R}.
 *
 * <p>The orders are drawn once, from a fixed seed: every row and every run uses the same ones and gives the same bits, whatever
 * the number of threads. The function is asked {@code 2 m R (n - 1) + 1} times per row. Edge cases: an empty reference is refused;
 * where the function has no answer for a mixture, contributions are NaN; a function of one feature has standard error 0.
 * Immutable, thread-safe.
 */
public final class PermutationShap implements Explainer {
    private static final long SEED = 20261122;

    private final RowFunction function;
    private final double[][] references;
    private final double[] answers;
    private final int[][] orders;
    private final int pairs;
    private final double base;

    private PermutationShap(RowFunction function, double[][] references, int pairs) {
        this.function = function;
        this.references = references;
        this.pairs = pairs;
        this.answers = function.of(references);
        Permutations permutations = new Permutations(SEED);
        this.orders = new int[references.length * pairs][];
        for (int k = 0; k < orders.length; k++) {
            orders[k] = permutations.next(references[0].length);
        }
        double sum = 0;
        for (double answer : answers) {
            sum += answer;
        }
        this.base = sum / references.length;
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param function what is explained
     * @param referenceRows at least one row, all of the same length, NaN where missing; copied
     * @param pairs antithetic pairs of walks per reference row, at least 2
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, rows differ in length, or there are fewer than 2 pairs
     */
    public static PermutationShap against(RowFunction function, double[][] referenceRows, int pairs) {
        if (pairs < 2) {
            throw new IllegalArgumentException("a standard error takes at least 2 pairs of walks, not " + pairs);
        }
        return new PermutationShap(function, References.copy(referenceRows), pairs);
    }

    @Override
    public Explanation explain(double[] row) {
        int n = references[0].length;
        References.check(row, n);
        double[] own = row.clone();
        double value = function.of(new double[][] {own})[0];
        double[][][] credits = IntStream.range(0, references.length)
                .parallel()
                .mapToObj(r -> credits(own, value, r))
                .toArray(double[][][]::new);
        double[] contributions = new double[n];
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double variance = 0;
            for (double[][] ofReference : credits) {
                double mean = 0;
                for (double[] pair : ofReference) {
                    mean += pair[i];
                }
                mean /= pairs;
                sum += mean;
                double squares = 0;
                for (double[] pair : ofReference) {
                    squares += (pair[i] - mean) * (pair[i] - mean);
                }
                variance += squares / (pairs - 1) / pairs;
            }
            contributions[i] = sum / references.length;
            errors[i] = Math.sqrt(variance) / references.length;
        }
        return new Explanation(base, contributions, value, errors);
    }

    /** For each pair of walks from one reference row, what each feature is credited with: the mean of both directions. */
    private double[][] credits(double[] row, double value, int r) {
        int n = row.length;
        double[][] mixtures = new double[2 * pairs * (n - 1)][];
        int next = 0;
        for (int p = 0; p < pairs; p++) {
            for (boolean forth : new boolean[] {true, false}) {
                double[] mixture = references[r];
                for (int step = 0; step < n - 1; step++) {
                    mixture = mixture.clone();
                    int i = feature(r, p, step, forth);
                    mixture[i] = row[i];
                    mixtures[next++] = mixture;
                }
            }
        }
        double[] asked = mixtures.length == 0 ? new double[0] : function.of(mixtures);
        double[][] credits = new double[pairs][n];
        next = 0;
        for (int p = 0; p < pairs; p++) {
            for (boolean forth : new boolean[] {true, false}) {
                double before = answers[r];
                for (int step = 0; step < n; step++) {
                    double now = step < n - 1 ? asked[next++] : value;
                    credits[p][feature(r, p, step, forth)] += 0.5 * (now - before);
                    before = now;
                }
            }
        }
        return credits;
    }

    private int feature(int r, int pair, int step, boolean forth) {
        int[] order = orders[r * pairs + pair];
        return order[forth ? step : order.length - 1 - step];
    }
}
