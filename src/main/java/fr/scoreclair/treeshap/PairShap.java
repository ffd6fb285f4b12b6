package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * Why row A scores differently from row B: exact Shapley values of A with B as the only reference, without any table.
 *
 * <p>{@code v(S) = f(A_S, B_rest)}: the features of S are A's, the others B's. The base is the score of B, and
 * {@code base + sum(contributions) = f(A)}. A feature in which no tree tells A from B gets exactly 0. Exchanging A and B turns
 * every sign, up to rounding: the exchanged game is the dual one, whose Shapley values are the same.
 *
 * <p>Time in margin: linear in the leaves that mixtures of A and B can reach. Immutable, thread-safe, the same bits on
 * every run.
 */
public final class PairShap {
    private final TreeEnsemble ensemble;

    private PairShap(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
    }

    /**
     * Prepares comparisons; costs nothing.
     *
     * @param ensemble the model
     * @return the explainer
     */
    public static PairShap between(TreeEnsemble ensemble) {
        return new PairShap(ensemble);
    }

    /**
     * Explains A against B in margin.
     *
     * @param a one value per feature, NaN where missing
     * @param b the same for the row compared with
     * @return base: the margin of B; contributions; value: the margin of A
     * @throws IllegalArgumentException if a row has another length
     */
    public Explanation explain(double[] a, double[] b) {
        int[] aBins = ensemble.bins().bins(a);
        int[] bBins = ensemble.bins().bins(b);
        double[] contributions = margin(ensemble, ensemble.flat().answers(aBins), ensemble.flat().answers(bBins));
        return new Explanation(ensemble.margin(bBins), contributions, ensemble.margin(aBins));
    }

    /** The contributions in margin of a row against one reference, both given by their answers. */
    static double[] margin(TreeEnsemble ensemble, long[] row, long[] reference) {
        double[] shares = new double[ensemble.featureCount()];
        new PairShares(ensemble.flat(), shares.length).add(row, reference, shares);
        double scale = ensemble.scale();
        for (int f = 0; f < shares.length; f++) {
            shares[f] *= scale;
        }
        return shares;
    }

    /**
     * Explains A against B in probability, by all coalitions of the features that tell them apart.
     *
     * @param a one value per feature, NaN where missing
     * @param b the same for the row compared with
     * @return base: the probability of B; contributions in probability; value: the probability of A; in doubles whatever
     *     the model's arithmetic
     * @throws IllegalArgumentException if a row has another length, or A and B differ, as far as the trees ask, in more
     *     than {@link ProbabilityShap#MAX_FEATURES} features
     */
    public Explanation explainProbability(double[] a, double[] b) {
        int[] aBins = ensemble.bins().bins(a);
        int[] bBins = ensemble.bins().bins(b);
        FlatTrees trees = ensemble.flat();
        int[] parted = Arrays.stream(trees.feature)
                .distinct()
                .filter(f -> aBins[f] != bBins[f])
                .sorted()
                .toArray();
        if (parted.length > ProbabilityShap.MAX_FEATURES) {
            throw new IllegalArgumentException("exact contributions in probability are limited to "
                    + ProbabilityShap.MAX_FEATURES + " features, these rows differ in " + parted.length);
        }
        int[] coalition = new int[ensemble.featureCount()];
        for (int i = 0; i < parted.length; i++) {
            coalition[parted[i]] = 1 << i;
        }
        int[] player = Arrays.stream(trees.feature).map(f -> coalition[f]).toArray();
        double[] values = new Coalitions(trees, player, trees.answers(aBins), parted.length)
                .sums(trees.answers(bBins));
        double scale = ensemble.scale();
        double offset = ensemble.finish(0);
        for (int s = 0; s < values.length; s++) {
            values[s] = ensemble.link().apply(scale * values[s] + offset);
        }
        double[] contributions = new double[ensemble.featureCount()];
        for (int i = 0; i < parted.length; i++) {
            contributions[parted[i]] = ProbabilityShap.shapley(values, i, parted.length);
        }
        return new Explanation(
                ensemble.link().apply(ensemble.margin(bBins)),
                contributions,
                ensemble.link().apply(ensemble.margin(aBins)));
    }
}
