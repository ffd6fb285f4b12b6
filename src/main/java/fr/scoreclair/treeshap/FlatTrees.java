package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * All trees of an ensemble in one set of arrays, and all their questions answered at once: the words of a row have one
 * bit per inner node, on if the row goes inside. Immutable and thread-safe.
 */
final class FlatTrees {
    /** Where each tree begins: an inner node, or {@code ~leaf}. */
    final int[] roots;
    /** Feature of each inner node. */
    final int[] feature;
    /** {@code children[2 node]} is where a row goes that is outside, {@code children[2 node + 1]} inside. */
    final int[] children;

    final double[] leafValue;
    private final BinMasks questions;

    FlatTrees(BinnedTree[] trees, FeatureBins bins) {
        int nodes = 0;
        int leaves = 0;
        for (BinnedTree tree : trees) {
            nodes += tree.nodeCount();
            leaves += tree.leafValue.length;
        }
        roots = new int[trees.length];
        feature = new int[nodes];
        children = new int[2 * nodes];
        leafValue = new double[leaves];
        List<BinMasks.Fact> facts = new ArrayList<>(nodes);
        int node = 0;
        int leaf = 0;
        for (int t = 0; t < trees.length; t++) {
            BinnedTree tree = trees[t];
            roots[t] = place(tree.root, node, leaf);
            for (int n = 0; n < tree.nodeCount(); n++) {
                feature[node + n] = tree.feature[n];
                children[2 * (node + n)] = place(tree.outside[n], node, leaf);
                children[2 * (node + n) + 1] = place(tree.inside[n], node, leaf);
                facts.add(new BinMasks.Fact(tree.feature[n], tree.set[n], node + n >>> 6, node + n & 63));
            }
            System.arraycopy(tree.leafValue, 0, leafValue, leaf, tree.leafValue.length);
            node += tree.nodeCount();
            leaf += tree.leafValue.length;
        }
        questions = new BinMasks(bins, nodes + 63 >>> 6, facts);
    }

    private static int place(int child, int firstNode, int firstLeaf) {
        return child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
    }

    /** The answers of a row of bins to all questions. */
    long[] answers(int[] bins) {
        long[] answers = new long[questions.words()];
        questions.facts(bins, answers);
        return answers;
    }

    /** The leaf a tree leads to. */
    double value(int tree, long[] answers) {
        int node = roots[tree];
        while (node >= 0) {
            node = children[2 * node + (int) (answers[node >>> 6] >>> node & 1)];
        }
        return leafValue[~node];
    }
}
