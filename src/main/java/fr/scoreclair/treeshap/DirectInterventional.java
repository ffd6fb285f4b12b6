package fr.scoreclair.treeshap;

/**
 * Interventional Shapley values the plain way, for trees the tables cannot hold: each tree is walked once per
 * reference row on the mixtures of the two rows, and a leaf that needs {@code a} features from the row and {@code b}
 * from the reference adds {@code (a-1)! b! / (a+b)!} of its value to the former and takes {@code a! (b-1)! / (a+b)!}
 * from the latter (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9). Time: reference rows times reachable nodes.
 */
final class DirectInterventional {
    private static final byte FREE = 0;
    private static final byte ROW = 1;
    private static final byte REFERENCE = 2;

    private final BinnedTree[] trees;
    private final double scale;
    private final int[][] references;
    private final int featureCount;

    DirectInterventional(BinnedTree[] trees, double scale, int featureCount, int[][] references) {
        this.trees = trees;
        this.scale = scale;
        this.featureCount = featureCount;
        this.references = references;
    }

    /** Adds the shares of these trees to {@code contributions}, and returns the sum of their scaled answers. */
    double explain(int[] bins, double[] contributions) {
        double value = 0;
        for (BinnedTree tree : trees) {
            double[] sums = new double[contributions.length];
            for (int[] reference : references) {
                new Walk(tree, bins, reference, sums).from(tree.root, 0, 0);
            }
            for (int f = 0; f < sums.length; f++) {
                contributions[f] += sums[f] * scale / references.length;
            }
            value += tree.value(bins) * scale;
        }
        return value;
    }

    private final class Walk {
        private final BinnedTree tree;
        private final int[] row;
        private final int[] reference;
        private final double[] sums;
        private final byte[] taken = new byte[featureCount];
        private final int[] path = new int[featureCount];

        Walk(BinnedTree tree, int[] row, int[] reference, double[] sums) {
            this.tree = tree;
            this.row = row;
            this.reference = reference;
            this.sums = sums;
        }

        void from(int node, int fromRow, int fromReference) {
            if (node < 0) {
                share(tree.leafValue[~node], fromRow, fromReference);
                return;
            }
            int f = tree.feature[node];
            boolean rowIn = tree.set[node].contains(row[f]);
            boolean referenceIn = tree.set[node].contains(reference[f]);
            if (rowIn == referenceIn || taken[f] != FREE) {
                from(tree.child(node, taken[f] == REFERENCE ? referenceIn : rowIn), fromRow, fromReference);
                return;
            }
            path[fromRow + fromReference] = f;
            taken[f] = ROW;
            from(tree.child(node, rowIn), fromRow + 1, fromReference);
            path[fromRow + fromReference] = f;
            taken[f] = REFERENCE;
            from(tree.child(node, referenceIn), fromRow, fromReference + 1);
            taken[f] = FREE;
        }

        private void share(double leaf, int fromRow, int fromReference) {
            double forRow = fromRow == 0 ? 0 : leaf * weight(fromRow, fromReference);
            double forReference = fromReference == 0 ? 0 : leaf * weight(fromReference, fromRow);
            for (int i = 0; i < fromRow + fromReference; i++) {
                sums[path[i]] += taken[path[i]] == ROW ? forRow : -forReference;
            }
        }
    }

    /** {@code (a-1)! b! / (a+b)!} for {@code a >= 1}. */
    static double weight(int a, int b) {
        double weight = 1.0 / a;
        for (int i = 1; i <= b; i++) {
            weight *= i / (double) (a + i);
        }
        return weight;
    }
}
