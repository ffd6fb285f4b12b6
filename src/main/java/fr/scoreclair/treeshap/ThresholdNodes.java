package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * Lays out the nodes of {@link ThresholdTrees}. Where the missing value goes with the high bins, a question is a
 * threshold on the bin; where it goes with the low ones, on the bin counted with the missing one first.
 */
final class ThresholdNodes {
    private final FeatureBins bins;
    private long[] nodes = new long[256];
    private double[] values = new double[256];
    private int count;

    ThresholdNodes(FeatureBins bins) {
        this.bins = bins;
    }

    /** Whether each question of a tree is a threshold, and all fits into a node. */
    static boolean fit(BinnedTree tree, FeatureBins bins) {
        for (int n = 0; n < tree.nodeCount(); n++) {
            if (bins.count(tree.feature[n]) > ThresholdTrees.MOST_BINS
                    || threshold(tree.set[n], bins.missing(tree.feature[n])) < 0) {
                return false;
            }
        }
        return 2 * bins.featureCount() <= ThresholdTrees.MOST_PLACES;
    }

    /**
     * The bin where a set and the rest of the bins part, whichever is first.
     *
     * @return the size if one of them is empty, -1 if they part more than once beside the missing value
     */
    private static int threshold(BinSet set, int missing) {
        int first = set.nextChange(0);
        int second = first < set.size() ? set.nextChange(first) : first;
        return second >= missing ? first : -1;
    }

    /** Adds a tree; its root. */
    int add(BinnedTree tree) {
        int root = room(1);
        put(tree, tree.root, root);
        return root;
    }

    private void put(BinnedTree tree, int node, int at) {
        if (node < 0) {
            nodes[at] = ThresholdTrees.leaf(at);
            values[at] = tree.leafValue[~node];
            return;
        }
        int feature = tree.feature[node];
        BinSet set = tree.set[node];
        int threshold = threshold(set, bins.missing(feature));
        boolean missingFirst =
                threshold < bins.missing(feature) && set.contains(0) == set.contains(bins.missing(feature));
        int children = room(2);
        nodes[at] = missingFirst
                ? ThresholdTrees.node(children, bins.featureCount() + feature, threshold + 1)
                : ThresholdTrees.node(children, feature, threshold);
        put(tree, tree.child(node, set.contains(0)), children);
        put(tree, tree.child(node, !set.contains(0)), children + 1);
    }

    private int room(int more) {
        int from = count;
        count += more;
        if (count > nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        return from;
    }

    long[] nodes() {
        return Arrays.copyOf(nodes, count);
    }

    double[] values() {
        return Arrays.copyOf(values, count);
    }
}
