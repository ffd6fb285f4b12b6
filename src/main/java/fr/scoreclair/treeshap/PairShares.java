package fr.scoreclair.treeshap;

/**
 * Margin shares of a row against one reference row, by one walk per tree on the mixtures of the two. Where they part on a
 * feature not yet decided both ways are followed; a leaf that needs {@code a} features from the row and {@code b} from the
 * reference is worth {@code (a-1)! b! / (a+b)!} of its value to each of the former and costs each of the latter
 * {@code a! (b-1)! / (a+b)!} of it. Both sums are carried upwards (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9), so
 * the time is linear in the leaves mixtures can reach. Not thread-safe.
 */
final class PairShares {
    private static final byte FREE = 0;
    private static final byte ROW = 1;
    private static final byte REFERENCE = 2;

    private final FlatTrees trees;
    private final byte[] taken;
    private long[] row = {};
    private long[] reference = {};
    private double[] shares = {};
    /** What the leaves below are worth to each feature taken from the row, and cost each taken from the reference. */
    private double gain;

    private double cost;

    PairShares(FlatTrees trees, int featureCount) {
        this.trees = trees;
        this.taken = new byte[featureCount];
    }

    /** Adds the shares of all trees, unscaled, to {@code into}. */
    void add(long[] rowAnswers, long[] referenceAnswers, double[] into) {
        row = rowAnswers;
        reference = referenceAnswers;
        shares = into;
        for (int root : trees.roots) {
            walk(root, 0, 0);
        }
    }

    private void walk(int from, int fromRow, int fromReference) {
        int node = from;
        while (node >= 0) {
            int rowIn = (int) (row[node >>> 6] >>> node & 1);
            int referenceIn = (int) (reference[node >>> 6] >>> node & 1);
            int feature = trees.feature[node];
            if (rowIn == referenceIn || taken[feature] == REFERENCE) {
                node = trees.children[2 * node + referenceIn];
            } else if (taken[feature] == ROW) {
                node = trees.children[2 * node + rowIn];
            } else {
                part(feature, node, rowIn, fromRow, fromReference);
                return;
            }
        }
        double value = trees.leafValue[~node];
        gain = fromRow == 0 ? 0 : value * ShapleyWeight.of(fromRow, fromReference);
        cost = fromReference == 0 ? 0 : value * ShapleyWeight.of(fromReference, fromRow);
    }

    private void part(int feature, int node, int rowIn, int fromRow, int fromReference) {
        taken[feature] = ROW;
        walk(trees.children[2 * node + rowIn], fromRow + 1, fromReference);
        double gainHere = gain;
        double costHere = cost;
        taken[feature] = REFERENCE;
        walk(trees.children[2 * node + 1 - rowIn], fromRow, fromReference + 1);
        taken[feature] = FREE;
        shares[feature] += gainHere - cost;
        gain += gainHere;
        cost += costHere;
    }
}
