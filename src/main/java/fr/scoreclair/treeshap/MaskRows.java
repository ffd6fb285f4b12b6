package fr.scoreclair.treeshap;

import java.util.Arrays;

/** Lays out the masks of {@link MaskedTrees}: per feature one row of words for every stretch of bins told apart. */
final class MaskRows {
    private final BinnedTree[] trees;
    private final int[] bits;
    private final FeatureBins bins;
    private char[] starts = new char[0];
    private long[] masks = new long[64 * MaskedTrees.WORDS];
    private int rows;

    /** {@code bits}: the bit of each tree's first leaf. */
    MaskRows(BinnedTree[] trees, int[] bits, FeatureBins bins) {
        this.trees = trees;
        this.bits = bits;
        this.bins = bins;
    }

    /** Adds the rows of a feature; where its bins begin in {@link #starts()}. */
    int add(int feature) {
        boolean[] told = new boolean[bins.count(feature) + 1];
        told[0] = true;
        for (BinnedTree tree : trees) {
            for (int node = 0; node < tree.nodeCount(); node++) {
                if (tree.feature[node] == feature) {
                    for (int bin = 0; bin < told.length - 1; bin = tree.set[node].nextChange(bin)) {
                        told[bin] = true;
                    }
                }
            }
        }
        int first = starts.length;
        starts = Arrays.copyOf(starts, first + bins.count(feature));
        for (int bin = 0; bin < bins.count(feature); bin++) {
            if (told[bin]) {
                addRow(feature, bin);
            }
            starts[first + bin] = (char) (rows - 1);
        }
        return first;
    }

    private void addRow(int feature, int bin) {
        int from = rows++ * MaskedTrees.WORDS;
        if (from + MaskedTrees.WORDS > masks.length) {
            masks = Arrays.copyOf(masks, 2 * masks.length);
        }
        for (int t = 0; t < trees.length; t++) {
            reach(trees[t], trees[t].root, feature, bin, 64 * from + bits[t]);
        }
    }

    /** Sets the bits of the leaves a row of this bin can still reach; {@code at} is the bit of the tree's first leaf. */
    private void reach(BinnedTree tree, int node, int feature, int bin, int at) {
        if (node < 0) {
            int bit = at + ~node;
            masks[bit >>> 6] |= 1L << bit;
        } else if (tree.feature[node] == feature) {
            reach(tree, tree.child(node, tree.set[node].contains(bin)), feature, bin, at);
        } else {
            reach(tree, tree.inside[node], feature, bin, at);
            reach(tree, tree.outside[node], feature, bin, at);
        }
    }

    /** The stretch of each bin. */
    char[] starts() {
        return starts;
    }

    /** {@value MaskedTrees#WORDS} words for every stretch. */
    long[] masks() {
        return Arrays.copyOf(masks, rows * MaskedTrees.WORDS);
    }
}
