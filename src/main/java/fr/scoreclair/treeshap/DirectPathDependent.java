package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Path-dependent Shapley values leaf by leaf, for trees the tables cannot hold. A leaf of value v whose path asks about
 * features with cover ratio {@code z_f}, and which the row passes ({@code o_f = 1}) or not ({@code o_f = 0}), gives
 * feature f {@code v (o_f - z_f) * integral over t in [0,1] of product over g != f of (z_g (1-t) + o_g t)}; the
 * integrand is a polynomial, so Gauss-Legendre quadrature is exact (the idea of Quadrature-TreeSHAP,
 * arXiv:2605.04497), and no difference of large terms occurs. Time per leaf: cubic in the features on its path, halved.
 */
final class DirectPathDependent {
    private final BinnedTree[] trees;
    private final double scale;
    private final List<List<LeafPath>> paths = new ArrayList<>();
    private final List<GaussLegendre> rules = new ArrayList<>();

    DirectPathDependent(BinnedTree[] trees, double scale, FeatureBins bins) {
        this.trees = trees;
        this.scale = scale;
        for (BinnedTree tree : trees) {
            List<LeafPath> mine = LeafPath.of(tree, bins);
            mine.forEach(path -> rule(path.features().length));
            paths.add(mine);
        }
    }

    private GaussLegendre rule(int length) {
        while (rules.size() <= length) {
            rules.add(GaussLegendre.forDegree(Math.max(0, rules.size() - 1)));
        }
        return rules.get(length);
    }

    /** Adds the shares of these trees to {@code contributions}, and returns the sum of their scaled answers. */
    double explain(int[] bins, double[] contributions) {
        double value = 0;
        for (int t = 0; t < trees.length; t++) {
            for (LeafPath path : paths.get(t)) {
                double leaf = trees[t].leafValue[path.leaf()] * scale;
                share(leaf, path, bins, rules.get(path.features().length), contributions);
            }
            value += trees[t].value(bins) * scale;
        }
        return value;
    }

    private static void share(double leaf, LeafPath path, int[] bins, GaussLegendre rule, double[] contributions) {
        int k = path.features().length;
        boolean[] passes = new boolean[k];
        for (int i = 0; i < k; i++) {
            passes[i] = path.sets()[i].contains(bins[path.features()[i]]);
        }
        for (int i = 0; i < k; i++) {
            double integral = 0;
            for (int q = 0; q < rule.nodes().length; q++) {
                double t = rule.nodes()[q];
                double product = rule.weights()[q];
                for (int j = 0; j < k; j++) {
                    if (j != i) {
                        product *= path.ratios()[j] * (1 - t) + (passes[j] ? t : 0);
                    }
                }
                integral += product;
            }
            double share = integral * ((passes[i] ? 1 : 0) - path.ratios()[i]);
            contributions[path.features()[i]] += share == 0 ? 0 : leaf * share;
        }
    }
}
