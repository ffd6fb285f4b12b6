package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Exact Shapley values of the <em>probability</em>, against a set of reference rows, by enumeration of all coalitions.
 *
 * <p>Unlike the margin, a probability is not a sum over trees, so {@code v(S) = mean_r link(margin(x_S, r_rest))} is
 * computed for every subset S of the features the trees ask about: per reference row each tree is walked once on the
 * mixtures of the two rows, each leaf is noted at the smallest coalition that reaches it (with alternating signs for
 * the features it needs from the reference), and one subset-sum transform gives the margins of all coalitions.
 * {@code base = v({})} is the mean probability of the reference, {@code value} the row's own, and
 * {@code base + sum(contributions) = value} within 1e-9 (normally 1e-13). Probabilities are computed in doubles
 * whatever the model's arithmetic.
 *
 * <p>Time: reference rows times (reachable leaves + n 2^n); memory: two arrays of 2^n doubles per call, n being the
 * number of features asked about. Immutable, thread-safe, the same bits on every run.
 */
public final class ProbabilityShap implements Explainer {
    /** The most features, among those a tree asks about, whose coalitions are enumerated. */
    public static final int MAX_FEATURES = 16;

    private final TreeEnsemble ensemble;
    private final FlatTrees trees;
    /** The features trees ask about; their positions are the players of the game. */
    private final int[] asked;
    /** For each inner node, the coalition of its feature alone. */
    private final int[] player;
    /** For each reference row, its answers to all questions. */
    private final long[][] references;

    private final double base;

    private ProbabilityShap(TreeEnsemble ensemble, int[] asked, int[][] references) {
        this.ensemble = ensemble;
        this.asked = asked;
        this.trees = ensemble.flat();
        this.player = Arrays.stream(trees.feature)
                .map(feature -> 1 << Arrays.binarySearch(asked, feature))
                .toArray();
        this.references = Arrays.stream(references).map(trees::answers).toArray(long[][]::new);
        double sum = 0;
        for (int[] reference : references) {
            sum += ensemble.link().apply(ensemble.margin(reference));
        }
        this.base = sum / references.length;
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param ensemble the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; copied
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, one has another length, or the trees ask about
     *     more than {@link #MAX_FEATURES} features
     */
    public static ProbabilityShap against(TreeEnsemble ensemble, double[][] referenceRows) {
        int[] asked = asked(ensemble);
        if (asked.length > MAX_FEATURES) {
            throw new IllegalArgumentException("exact contributions in probability are limited to " + MAX_FEATURES
                    + " features, the trees ask about " + asked.length);
        }
        return new ProbabilityShap(ensemble, asked, ReferenceRows.bins(ensemble, referenceRows));
    }

    /** The features the trees ask about, ascending. */
    static int[] asked(TreeEnsemble ensemble) {
        return Arrays.stream(ensemble.flat().feature).distinct().sorted().toArray();
    }

    @Override
    public Coverage coverage() {
        return new Coverage(
                List.of(new Coverage.Part(Coverage.Method.ALL_COALITIONS, ensemble.treeCount(), "")), 0);
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, contributions and value in probability
     * @throws IllegalArgumentException if the row has another length
     */
    @Override
    public Explanation explain(double[] row) {
        int[] bins = ensemble.bins().bins(row);
        double[] mean = new double[1 << asked.length];
        Coalitions coalitions = new Coalitions(trees, player, trees.answers(bins), asked.length);
        double scale = ensemble.scale();
        double offset = ensemble.finish(0);
        for (long[] reference : references) {
            double[] sums = coalitions.sums(reference);
            for (int s = 0; s < sums.length; s++) {
                mean[s] += ensemble.link().apply(scale * sums[s] + offset);
            }
        }
        for (int s = 0; s < mean.length; s++) {
            mean[s] /= references.length;
        }
        double[] contributions = new double[ensemble.featureCount()];
        for (int i = 0; i < asked.length; i++) {
            contributions[asked[i]] = shapley(mean, i, asked.length);
        }
        return new Explanation(base, contributions, ensemble.link().apply(ensemble.margin(bins)));
    }

    static double shapley(double[] v, int player, int players) {
        double share = 0;
        for (int s = 0; s < v.length; s++) {
            if ((s >>> player & 1) == 0) {
                int size = Integer.bitCount(s);
                share += ShapleyWeight.of(size + 1, players - size - 1) * (v[s | 1 << player] - v[s]);
            }
        }
        return share;
    }
}
