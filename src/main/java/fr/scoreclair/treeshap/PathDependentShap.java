package fr.scoreclair.treeshap;

import java.util.List;

/**
 * Exact path-dependent Shapley values of the margin, from the trees' own covers; what LightGBM's and XGBoost's
 * {@code pred_contribs} compute.
 *
 * <p>The value of a coalition S is the expected margin when features of S follow the row and, at a question about any
 * other feature, both branches are taken in proportion to the training rows that took them (their cover):
 * {@code v(S) = sum over leaves of value * product over questions (1 or 0 for S, child cover / parent cover otherwise)}.
 * {@code base = v({})} is the cover-weighted mean of the leaves, and
 * {@code base + sum(contributions) = value} up to rounding (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9).
 *
 * <p>Edge cases: a tree that is a single leaf contributes to nobody; a feature no tree asks about gets exactly 0; a
 * branch of cover 0 counts for nothing off the row's way.
 *
 * <p>Trees that ask about more than {@value TreeParts#MOST_BITS} features on one way, or come after 256 MiB of tables, are
 * answered by quadrature along the tree: as exact, slower ({@link #coverage}).
 *
 * <p>Immutable, thread-safe, the same bits on every run.
 */
public final class PathDependentShap implements Explainer {
    private final MarginShap margin;
    private final Coverage coverage;

    private PathDependentShap(TreeEnsemble ensemble) {
        TreeParts parts = TreeParts.of(ensemble);
        ShapTables tables = TableFill.of(parts.layout(), new CoverShares());
        DirectPathDependent direct = new DirectPathDependent(parts.others(), ensemble.scale(), ensemble.featureCount());
        this.margin = new MarginShap(ensemble, tables, direct::explain, base(ensemble));
        this.coverage = new Coverage(
                List.of(
                        new Coverage.Part(Coverage.Method.TABLES, ensemble.treeCount() - parts.others().length, ""),
                        new Coverage.Part(Coverage.Method.QUADRATURE, parts.asking(), TreeParts.reason())),
                parts.tableBytes());
    }

    /**
     * Prepares explanations.
     *
     * @param ensemble the model, with the cover of every node
     * @return the explainer
     * @throws IllegalArgumentException if a node has no cover, a negative one, or no cover to share among its children
     */
    public static PathDependentShap of(TreeEnsemble ensemble) {
        requireCovers(ensemble);
        return new PathDependentShap(ensemble);
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, contributions and value in margin
     * @throws IllegalArgumentException if the row has another length
     */
    @Override
    public Explanation explain(double[] row) {
        return margin.explain(row);
    }

    /**
     * Explains many rows, faster than one by one and with the same bits.
     *
     * @param rows each one value per feature, NaN where missing
     * @return one explanation per row, in order
     * @throws IllegalArgumentException if a row has another length
     */
    @Override
    public Explanation[] explain(double[][] rows) {
        return margin.explain(rows);
    }

    static void requireCovers(TreeEnsemble ensemble) {
        for (BinnedTree tree : ensemble.trees()) {
            for (int node = 0; node < tree.nodeCount(); node++) {
                if (!(tree.cover(node) > 0)
                        || !(tree.cover(tree.inside[node]) >= 0)
                        || !(tree.cover(tree.outside[node]) >= 0)) {
                    throw new IllegalArgumentException(
                            "path-dependent contributions need the cover (recordCount) of every node");
                }
            }
        }
    }

    /** The cover-weighted mean of the margin. */
    static double base(TreeEnsemble ensemble) {
        double sum = 0;
        for (BinnedTree tree : ensemble.trees()) {
            sum += mean(tree, tree.root);
        }
        return ensemble.finish(sum);
    }

    private static double mean(BinnedTree tree, int node) {
        if (node < 0) {
            return tree.leafValue[~node];
        }
        double inside = tree.cover(tree.inside[node]) / tree.cover(node);
        double outside = tree.cover(tree.outside[node]) / tree.cover(node);
        return (inside == 0 ? 0 : inside * mean(tree, tree.inside[node]))
                + (outside == 0 ? 0 : outside * mean(tree, tree.outside[node]));
    }
}
