package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Path-dependent Shapley values by quadrature along the tree, for trees the tables cannot hold. A leaf of value v whose way
 * asks about features with cover ratio {@code z_f}, which the row passes ({@code o_f = 1}) or not ({@code o_f = 0}), gives
 * feature f {@code v (o_f - z_f) * integral over t in [0,1] of product over g != f of (z_g (1-t) + o_g t)}. The integrand
 * is a polynomial, so Gauss-Legendre quadrature is exact; at each node t of the rule the products grow on the way down, the
 * leaves' sums come back up, and each edge gives its feature what the feature's earlier edge did not (Quadrature-TreeSHAP,
 * arXiv:2605.04497). Time: leaves times half the most features on one way. Immutable and thread-safe.
 */
final class DirectPathDependent {
    private final BinnedTree[] trees;
    private final double scale;
    private final int featureCount;
    private final List<GaussLegendre> rules = new ArrayList<>();

    DirectPathDependent(BinnedTree[] trees, double scale, int featureCount) {
        this.trees = trees;
        this.scale = scale;
        this.featureCount = featureCount;
        for (BinnedTree tree : trees) {
            int most = mostFeatures(tree, tree.root, new int[featureCount], 0);
            rules.add(GaussLegendre.forDegree(Math.max(0, most - 1)));
        }
    }

    private static int mostFeatures(BinnedTree tree, int node, int[] times, int features) {
        if (node < 0) {
            return features;
        }
        int f = tree.feature[node];
        int now = times[f]++ == 0 ? features + 1 : features;
        int most = Math.max(
                mostFeatures(tree, tree.inside[node], times, now), mostFeatures(tree, tree.outside[node], times, now));
        times[f]--;
        return most;
    }

    /** Adds the shares of these trees to {@code contributions}, and returns the sum of their scaled answers. */
    double explain(int[] bins, double[] contributions) {
        double value = 0;
        double[] sums = new double[featureCount];
        for (int t = 0; t < trees.length; t++) {
            new QuadratureWalk(trees[t], rules.get(t), bins, sums).run();
            value += trees[t].value(bins) * scale;
        }
        for (int f = 0; f < sums.length; f++) {
            contributions[f] += sums[f] * scale;
        }
        return value;
    }
}
