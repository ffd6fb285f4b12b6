package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * An ensemble's margins as two features take other values and all others stay: {@code margin(row with first = xs[i],
 * second = ys[j])} for every i and j, with the very bits of {@link TreeEnsemble#margin}.
 *
 * <p>With the other features fixed each tree is a small one over two features. It is walked once for the whole grid: a
 * question about a free feature parts its values, one about another feature is answered once. Each value of a leaf is added
 * to the cells that reach it, tree after tree in the ensemble's order, hence the same bits. Values between two neighbouring
 * {@linkplain #cuts cuts} are the same to every tree: one value from each such cell tells all there is to know.
 *
 * <p>Takes time proportional to trees times (cells + leaves times values), memory for the cells. Immutable inputs are only
 * read; thread-safe.
 */
public final class SplitGrid {

    private final BinnedTree tree;
    private final int[] fixed;
    private final int first;
    private final int second;
    private final int[] firstBins;
    private final int[] secondBins;
    private final double[][] sums;

    private SplitGrid(
            BinnedTree tree, int[] fixed, int first, int second, int[] firstBins, int[] secondBins, double[][] sums) {
        this.tree = tree;
        this.fixed = fixed;
        this.first = first;
        this.second = second;
        this.firstBins = firstBins;
        this.secondBins = secondBins;
        this.sums = sums;
    }

    /**
     * Where the ensemble's answer may change as a feature rises: cell k holds the values from {@code cuts[k - 1]} on, below
     * {@code cuts[k]}.
     *
     * @param ensemble whose split points
     * @param feature its position
     * @return ascending, each once; a copy
     */
    public static double[] cuts(TreeEnsemble ensemble, int feature) {
        return ensemble.bins().cuts(feature).clone();
    }

    /**
     * The margins on a grid.
     *
     * @param ensemble the model
     * @param row one value per feature, NaN where missing; those of the two free features are not looked at
     * @param first position of the first free feature
     * @param xs its values, in any order, NaN for missing
     * @param second position of the second free feature, another one
     * @param ys its values, in any order, NaN for missing
     * @return {@code [i][j]} at {@code xs[i]} and {@code ys[j]}; NaN where a tree has no prediction
     * @throws IllegalArgumentException for the same feature twice or a row of another length
     */
    public static double[][] margins(
            TreeEnsemble ensemble, double[] row, int first, double[] xs, int second, double[] ys) {
        if (first == second) {
            throw new IllegalArgumentException("feature " + first + " cannot have two values at once");
        }
        FeatureBins bins = ensemble.bins();
        int[] fixed = bins.bins(row);
        int[] firstBins = Arrays.stream(xs).mapToInt(x -> bins.bin(first, x)).toArray();
        int[] secondBins = Arrays.stream(ys).mapToInt(y -> bins.bin(second, y)).toArray();
        double[][] sums = new double[xs.length][ys.length];
        int[] allFirst = positions(xs.length);
        int[] allSecond = positions(ys.length);
        for (BinnedTree tree : ensemble.trees()) {
            new SplitGrid(tree, fixed, first, second, firstBins, secondBins, sums).add(tree.root, allFirst, allSecond);
        }
        for (double[] line : sums) {
            for (int j = 0; j < line.length; j++) {
                line[j] = ensemble.finish(line[j]);
            }
        }
        return sums;
    }

    private void add(int node, int[] is, int[] js) {
        if (is.length == 0 || js.length == 0) {
            return;
        }
        if (node < 0) {
            double value = tree.leafValue[~node];
            for (int i : is) {
                double[] line = sums[i];
                for (int j : js) {
                    line[j] += value;
                }
            }
            return;
        }
        BinSet set = tree.set[node];
        int feature = tree.feature[node];
        if (feature == first) {
            add(tree.inside[node], part(is, firstBins, set, true), js);
            add(tree.outside[node], part(is, firstBins, set, false), js);
        } else if (feature == second) {
            add(tree.inside[node], is, part(js, secondBins, set, true));
            add(tree.outside[node], is, part(js, secondBins, set, false));
        } else {
            add(tree.child(node, set.contains(fixed[feature])), is, js);
        }
    }

    private static int[] part(int[] positions, int[] bins, BinSet set, boolean inside) {
        int[] part = new int[positions.length];
        int size = 0;
        for (int position : positions) {
            if (set.contains(bins[position]) == inside) {
                part[size++] = position;
            }
        }
        return Arrays.copyOf(part, size);
    }

    private static int[] positions(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
