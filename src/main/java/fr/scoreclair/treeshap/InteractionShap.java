package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact SHAP interaction values of the margin, interventional or path-dependent, for trees of any depth.
 *
 * <p>With v the game of {@link InterventionalShap} or of {@link PathDependentShap} and n features,
 * {@code values[i][j] = sum over S without i, j of |S|! (n-|S|-2)! / (2 (n-1)!) * (v(S+i+j) - v(S+i) - v(S+j) + v(S))} for
 * {@code i != j}, and {@code values[i][i] = phi_i - sum over j != i of values[i][j]} (Lundberg et al. 2020,
 * doi:10.1038/s42256-019-0138-9).
 *
 * <p>Leaf by leaf: interventional, where x alone passes a features of the way and the reference row alone b, two of the
 * former share {@code (a-2)! b! / (a+b-1)!} of the leaf, two of the latter {@code a! (b-2)! / (a+b-1)!}, one of each loses
 * {@code (a-1)! (b-1)! / (a+b-1)!}; path-dependent by the quadrature of {@link DirectPathDependent} with two factors left
 * out. Time per row: leaves times squared features on the way, times patterns of the reference per leaf (interventional) or
 * quadrature nodes. Immutable, thread-safe, the same bits on every run.
 */
public final class InteractionShap {
    /** What one leaf gives to features and pairs, for one row. */
    private interface LeafShare {
        void add(int[] bins, double value, PairSums sums);
    }

    /** A leaf's value and its share. */
    private record Leaf(double value, LeafShare share) {}

    private final TreeEnsemble ensemble;
    private final List<Leaf> leaves = new ArrayList<>();
    private final double scale;
    private final double base;

    private InteractionShap(TreeEnsemble ensemble, double scale, double base) {
        this.ensemble = ensemble;
        this.scale = scale;
        this.base = base;
    }

    /**
     * Prepares interventional interactions.
     *
     * @param ensemble the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; copied
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, one has another length, or a tree asks about more than
     *     64 features on one way
     */
    public static InteractionShap against(TreeEnsemble ensemble, double[][] referenceRows) {
        int[][] references = ReferenceRows.bins(ensemble, referenceRows);
        double sum = 0;
        for (int[] reference : references) {
            sum += ensemble.margin(reference);
        }
        InteractionShap shap =
                new InteractionShap(ensemble, ensemble.scale() / references.length, sum / references.length);
        for (BinnedTree tree : ensemble.trees()) {
            for (LeafPath path : LeafPath.of(tree, ensemble.bins())) {
                if (path.features().length > LeafPatterns.MOST_FEATURES) {
                    throw new IllegalArgumentException("interventional interactions are limited to "
                            + LeafPatterns.MOST_FEATURES + " features on one way, a tree has "
                            + path.features().length);
                }
                CountedInteractions share = new CountedInteractions(LeafPatterns.of(path, references));
                shap.leaves.add(new Leaf(tree.leafValue[path.leaf()], share::add));
            }
        }
        return shap;
    }

    /**
     * Prepares path-dependent interactions.
     *
     * @param ensemble the model, with the cover of every node
     * @return the explainer
     * @throws IllegalArgumentException as {@link PathDependentShap#of}
     */
    public static InteractionShap pathDependent(TreeEnsemble ensemble) {
        PathDependentShap.requireCovers(ensemble);
        InteractionShap shap = new InteractionShap(ensemble, ensemble.scale(), PathDependentShap.base(ensemble));
        for (BinnedTree tree : ensemble.trees()) {
            for (LeafPath path : LeafPath.of(tree, ensemble.bins())) {
                CoverInteractions share = new CoverInteractions(path);
                shap.leaves.add(new Leaf(tree.leafValue[path.leaf()], share::add));
            }
        }
        return shap;
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, interaction values and value in margin
     * @throws IllegalArgumentException if the row has another length
     */
    public Interactions explain(double[] row) {
        int[] bins = ensemble.bins().bins(row);
        PairSums sums = new PairSums(ensemble.featureCount());
        for (Leaf leaf : leaves) {
            leaf.share().add(bins, leaf.value(), sums);
        }
        return new Interactions(base, sums.matrix(scale), ensemble.margin(bins));
    }
}
