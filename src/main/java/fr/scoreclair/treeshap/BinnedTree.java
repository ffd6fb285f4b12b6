package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * One tree over bins. Inner nodes are numbered from 0 in preorder; a child is the number of an inner node, or
 * {@code ~leaf}.
 */
final class BinnedTree {
    final int[] feature;
    final BinSet[] set;
    final int[] inside;
    final int[] outside;
    final double[] nodeCover;
    final double[] leafValue;
    final double[] leafCover;
    /** Where the walk starts: 0, or {@code ~0} for a tree that is a single leaf. */
    final int root;

    private BinnedTree(
            List<TreeNode.Split> splits, List<TreeNode.Leaf> leaves, List<int[]> children, FeatureBins bins) {
        int nodes = splits.size();
        feature = new int[nodes];
        set = new BinSet[nodes];
        inside = new int[nodes];
        outside = new int[nodes];
        nodeCover = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            TreeNode.Split split = splits.get(n);
            feature[n] = split.feature();
            set[n] = bins.binSet(split.feature(), split.set());
            inside[n] = children.get(n)[0];
            outside[n] = children.get(n)[1];
            nodeCover[n] = split.cover();
        }
        leafValue = leaves.stream().mapToDouble(TreeNode.Leaf::value).toArray();
        leafCover = leaves.stream().mapToDouble(TreeNode.Leaf::cover).toArray();
        root = nodes == 0 ? ~0 : 0;
    }

    static BinnedTree of(TreeNode tree, FeatureBins bins) {
        List<TreeNode.Split> splits = new ArrayList<>();
        List<TreeNode.Leaf> leaves = new ArrayList<>();
        List<int[]> children = new ArrayList<>();
        number(tree, splits, leaves, children);
        return new BinnedTree(splits, leaves, children, bins);
    }

    private static int number(
            TreeNode node, List<TreeNode.Split> splits, List<TreeNode.Leaf> leaves, List<int[]> children) {
        return switch (node) {
            case TreeNode.Leaf leaf -> {
                leaves.add(leaf);
                yield ~(leaves.size() - 1);
            }
            case TreeNode.Split split -> {
                int me = splits.size();
                int[] mine = new int[2];
                splits.add(split);
                children.add(mine);
                mine[0] = number(split.inside(), splits, leaves, children);
                mine[1] = number(split.outside(), splits, leaves, children);
                yield me;
            }
        };
    }

    int nodeCount() {
        return feature.length;
    }

    int child(int node, boolean in) {
        return in ? inside[node] : outside[node];
    }

    double cover(int node) {
        return node >= 0 ? nodeCover[node] : leafCover[~node];
    }

    /** What the tree answers to a row of bins. */
    double value(int[] bins) {
        int node = root;
        while (node >= 0) {
            node = set[node].contains(bins[feature[node]]) ? inside[node] : outside[node];
        }
        return leafValue[~node];
    }
}
