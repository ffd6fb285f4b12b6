package fr.scoreclair.treeshap;

import java.util.function.IntToDoubleFunction;

/** Shapley values by their definition, over all coalitions. */
final class BruteForce {
    private BruteForce() {}

    static double[] shapley(int players, IntToDoubleFunction v) {
        double[] values = new double[1 << players];
        for (int s = 0; s < values.length; s++) {
            values[s] = v.applyAsDouble(s);
        }
        double[] shapley = new double[players];
        for (int i = 0; i < players; i++) {
            for (int s = 0; s < values.length; s++) {
                if ((s >>> i & 1) == 0) {
                    int size = Integer.bitCount(s);
                    double weight = factorial(size) * factorial(players - size - 1) / factorial(players);
                    shapley[i] += weight * (values[s | 1 << i] - values[s]);
                }
            }
        }
        return shapley;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /** The features of a coalition from one row, the others from another. */
    static double[] mixture(double[] row, double[] reference, int coalition) {
        double[] mixture = reference.clone();
        for (int f = 0; f < row.length; f++) {
            mixture[f] = (coalition >>> f & 1) == 1 ? row[f] : reference[f];
        }
        return mixture;
    }

    static double[] interventional(TreeEnsemble ensemble, double[] row, double[][] references, boolean probability) {
        return shapley(row.length, interventionalGame(ensemble, row, references, probability));
    }

    static IntToDoubleFunction interventionalGame(
            TreeEnsemble ensemble, double[] row, double[][] references, boolean probability) {
        return coalition -> {
            double sum = 0;
            for (double[] reference : references) {
                double[] mixture = mixture(row, reference, coalition);
                sum += probability ? ensemble.probability(mixture) : ensemble.margin(mixture);
            }
            return sum / references.length;
        };
    }

    static double[] pathDependent(TreeEnsemble ensemble, double[] row) {
        return shapley(row.length, pathDependentGame(ensemble, row));
    }

    static IntToDoubleFunction pathDependentGame(TreeEnsemble ensemble, double[] row) {
        int[] bins = ensemble.bins().bins(row);
        return coalition -> {
            double sum = 0;
            for (BinnedTree tree : ensemble.trees()) {
                sum += expectation(tree, tree.root, bins, coalition);
            }
            return ensemble.finish(sum);
        };
    }

    /** Interaction values by their definition: half of each pair's on either side of the diagonal. */
    static double[][] interactions(int players, IntToDoubleFunction v) {
        double[] shapley = shapley(players, v);
        double[][] values = new double[players][players];
        for (int i = 0; i < players; i++) {
            values[i][i] = shapley[i];
            for (int j = 0; j < players; j++) {
                if (j != i) {
                    int both = 1 << i | 1 << j;
                    for (int s = 0; s < 1 << players; s++) {
                        if ((s & both) == 0) {
                            int size = Integer.bitCount(s);
                            values[i][j] += factorial(size)
                                    * factorial(players - size - 2)
                                    / (2 * factorial(players - 1))
                                    * (v.applyAsDouble(s | both)
                                            - v.applyAsDouble(s | 1 << i)
                                            - v.applyAsDouble(s | 1 << j)
                                            + v.applyAsDouble(s));
                        }
                    }
                    values[i][i] -= values[i][j];
                }
            }
        }
        return values;
    }

    private static double expectation(BinnedTree tree, int node, int[] bins, int coalition) {
        if (node < 0) {
            return tree.leafValue[~node];
        }
        int f = tree.feature[node];
        if ((coalition >>> f & 1) == 1) {
            return expectation(tree, tree.child(node, tree.set[node].contains(bins[f])), bins, coalition);
        }
        double sum = 0;
        for (int child : new int[] {tree.inside[node], tree.outside[node]}) {
            sum += tree.cover(child) / tree.cover(node) * expectation(tree, child, bins, coalition);
        }
        return sum;
    }
}
