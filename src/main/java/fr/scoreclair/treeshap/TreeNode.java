package fr.scoreclair.treeshap;

/**
 * A binary decision tree as loaders and tests write it; {@link TreeEnsemble} compiles it.
 *
 * <p>A cover is the (weighted) number of training rows that reached the node, NaN where unknown. Covers matter to
 * {@link PathDependentShap} alone.
 */
public sealed interface TreeNode {

    /** {@return training rows that reached this node, NaN where unknown} */
    double cover();

    /**
     * Where a path ends.
     *
     * @param value what the tree answers, finite
     * @param cover rows that reached it, NaN where unknown
     */
    record Leaf(double value, double cover) implements TreeNode {}

    /**
     * A question about one feature.
     *
     * @param feature its position in the ensemble's feature order
     * @param set the values (missing among them or not) that go {@code inside}
     * @param inside where values of the set go
     * @param outside where all others go
     * @param cover rows that reached the node, NaN where unknown
     */
    record Split(int feature, ValueSet set, TreeNode inside, TreeNode outside, double cover) implements TreeNode {}

    /**
     * A leaf of unknown cover.
     *
     * @param value what the tree answers
     * @return the leaf
     */
    static TreeNode leaf(double value) {
        return new Leaf(value, Double.NaN);
    }

    /**
     * The usual split, of unknown cover.
     *
     * @param feature its position
     * @param threshold values strictly below go left
     * @param missingLeft whether a missing value goes left too
     * @param left where they go
     * @param right where the others go
     * @return the split
     */
    static TreeNode split(int feature, double threshold, boolean missingLeft, TreeNode left, TreeNode right) {
        return new Split(
                feature, ValueSet.below(threshold).withMissing(missingLeft), left, right, left.cover() + right.cover());
    }
}
