package fr.scoreclair.treeshap;

import java.util.Arrays;

/** One row on its way through one tree, at all nodes of a quadrature rule at once; see {@link DirectPathDependent}. */
final class QuadratureWalk {
    private final BinnedTree tree;
    private final double[] t;
    private final double[] weights;
    private final int[] bins;
    private final double[] sums;
    /** Per feature, the product of its cover ratios so far. */
    private final double[] ratio;
    /** Per feature, whether the row has failed one of its questions so far. */
    private final boolean[] failed;

    QuadratureWalk(BinnedTree tree, GaussLegendre rule, int[] bins, double[] sums) {
        this.tree = tree;
        this.t = rule.nodes();
        this.weights = rule.weights();
        this.bins = bins;
        this.sums = sums;
        this.ratio = new double[sums.length];
        this.failed = new boolean[sums.length];
        Arrays.fill(ratio, 1);
    }

    /** Adds the tree's shares, unscaled, to the sums. */
    void run() {
        below(tree.root, weights);
    }

    /** At each node of the rule, the products of the leaves below times their values. */
    private double[] below(int node, double[] products) {
        double[] leaves = new double[t.length];
        if (node < 0) {
            for (int q = 0; q < t.length; q++) {
                leaves[q] = products[q] * tree.leafValue[~node];
            }
            return leaves;
        }
        boolean rowInside = tree.set[node].contains(bins[tree.feature[node]]);
        edge(node, tree.inside[node], rowInside, products, leaves);
        edge(node, tree.outside[node], !rowInside, products, leaves);
        return leaves;
    }

    private void edge(int node, int child, boolean follows, double[] products, double[] leaves) {
        int f = tree.feature[node];
        double ratioBefore = ratio[f];
        boolean failedBefore = failed[f];
        double z = ratioBefore * (tree.cover(child) / tree.cover(node));
        boolean fails = failedBefore || !follows;
        if (z == 0 && fails) {
            return; // neither the row nor anybody else comes here
        }
        double[] next = new double[t.length];
        double[] gain = new double[t.length];
        for (int q = 0; q < t.length; q++) {
            double term = factor(z, fails, t[q]);
            double termBefore = factor(ratioBefore, failedBefore, t[q]);
            next[q] = products[q] / termBefore * term;
            gain[q] = difference(z, fails) / term - difference(ratioBefore, failedBefore) / termBefore;
        }
        ratio[f] = z;
        failed[f] = fails;
        double[] mine = below(child, next);
        ratio[f] = ratioBefore;
        failed[f] = failedBefore;
        for (int q = 0; q < t.length; q++) {
            sums[f] += gain[q] * mine[q];
            leaves[q] += mine[q];
        }
    }

    /** {@code z (1-t) + o t}; 1 for a feature not yet asked about. */
    private static double factor(double z, boolean fails, double t) {
        return fails ? z * (1 - t) : z + (1 - z) * t;
    }

    /** {@code o - z}. */
    private static double difference(double z, boolean fails) {
        return fails ? -z : 1 - z;
    }
}
