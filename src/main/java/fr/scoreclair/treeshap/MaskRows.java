package fr.scoreclair.treeshap;

import java.util.Arrays;

/** Lays out the masks of {@link MaskedTrees}: per feature one row of words for every stretch of bins told apart. */
final class MaskRows {
    private final BinnedTree[] trees;
    private final int[] words;
    private final FeatureBins bins;
    private long[] masks = new long[64 * MaskedTrees.WORDS];
    private int rows;

    MaskRows(BinnedTree[] trees, int[] words, FeatureBins bins) {
        this.trees = trees;
        this.words = words;
        this.bins = bins;
    }

    /** Adds the rows of a feature; where the masks of each of its bins begin. */
    int[] places(int feature) {
        boolean[] starts = new boolean[bins.count(feature) + 1];
        starts[0] = true;
        for (BinnedTree tree : trees) {
            for (int node = 0; node < tree.nodeCount(); node++) {
                if (tree.feature[node] == feature) {
                    for (int bin = 0; bin < starts.length - 1; bin = tree.set[node].nextChange(bin)) {
                        starts[bin] = true;
                    }
                }
            }
        }
        int[] places = new int[bins.count(feature)];
        for (int bin = 0; bin < places.length; bin++) {
            if (starts[bin]) {
                addRow(feature, bin);
            }
            places[bin] = (rows - 1) * MaskedTrees.WORDS;
        }
        return places;
    }

    private void addRow(int feature, int bin) {
        int from = rows++ * MaskedTrees.WORDS;
        if (from + MaskedTrees.WORDS > masks.length) {
            masks = Arrays.copyOf(masks, 2 * masks.length);
        }
        for (int t = 0; t < trees.length; t++) {
            reach(trees[t], trees[t].root, feature, bin, from + words[t]);
        }
    }

    /** Sets the bits of the leaves a row of this bin can still reach. */
    private void reach(BinnedTree tree, int node, int feature, int bin, int at) {
        if (node < 0) {
            masks[at + (~node >>> 6)] |= 1L << ~node;
        } else if (tree.feature[node] == feature) {
            reach(tree, tree.child(node, tree.set[node].contains(bin)), feature, bin, at);
        } else {
            reach(tree, tree.inside[node], feature, bin, at);
            reach(tree, tree.outside[node], feature, bin, at);
        }
    }

    long[] masks() {
        return Arrays.copyOf(masks, rows * MaskedTrees.WORDS);
    }
}
