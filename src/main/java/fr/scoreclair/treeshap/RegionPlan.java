package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a tree into connected regions of inner nodes. A region must know of a row one bit per feature asked about on the
 * way to its root ("passes all those questions"), and one bit per node of its own ("goes inside"). Among all ways to
 * cut with at most {@code maxBits} bits per region (one node where the way alone needs more), dynamic programming over
 * subtrees finds one with the smallest cost: the number of regions, table size as a tie-break.
 */
final class RegionPlan {
    /** How many table rows weigh as much as one more look-up per explanation. */
    private static final double ROWS_PER_LOOKUP = 4096;

    private final BinnedTree tree;
    private final int maxBits;
    /** Features asked about before each node. */
    private final int[] before;
    /** cost[node][size]: cheapest cut of the subtree if the node's region has {@code size} nodes in it. */
    private final double[][] cost;

    private final int[][] insideSize;
    private final double[] best;
    private final int[] bestSize;

    private RegionPlan(BinnedTree tree, int maxBits) {
        this.tree = tree;
        this.maxBits = maxBits;
        int nodes = tree.nodeCount();
        before = new int[nodes];
        cost = new double[nodes][];
        insideSize = new int[nodes][];
        best = new double[nodes];
        bestSize = new int[nodes];
    }

    /** The nodes of each region, its root first; regions in preorder of their roots. */
    static List<int[]> of(BinnedTree tree, int maxBits) {
        List<int[]> regions = new ArrayList<>();
        if (tree.nodeCount() > 0) {
            RegionPlan plan = new RegionPlan(tree, maxBits);
            plan.countFeatures(0, new ArrayList<>());
            for (int node = tree.nodeCount() - 1; node >= 0; node--) {
                plan.solve(node);
            }
            plan.cut(0, regions);
        }
        return regions;
    }

    private void countFeatures(int node, List<Integer> path) {
        if (node >= 0) {
            before[node] = (int) path.stream().distinct().count();
            path.add(tree.feature[node]);
            countFeatures(tree.inside[node], path);
            countFeatures(tree.outside[node], path);
            path.remove(path.size() - 1);
        }
    }

    /** Children come after their parent, so their solutions are there. */
    private void solve(int node) {
        cost[node] = new double[maxBits + 1];
        insideSize[node] = new int[maxBits + 1];
        Arrays.fill(cost[node], Double.POSITIVE_INFINITY);
        for (int in = 0; in < maxBits; in++) {
            double left = part(tree.inside[node], in);
            for (int out = 0; left < Double.POSITIVE_INFINITY && in + out < maxBits; out++) {
                double total = left + part(tree.outside[node], out);
                if (total < cost[node][in + out + 1]) {
                    cost[node][in + out + 1] = total;
                    insideSize[node][in + out + 1] = in;
                }
            }
        }
        best[node] = Double.POSITIVE_INFINITY;
        for (int size = 1; size <= Math.max(1, maxBits - before[node]); size++) {
            double total = cost[node][size] + 1 + (1L << before[node] + size) / ROWS_PER_LOOKUP;
            if (total < best[node]) {
                best[node] = total;
                bestSize[node] = size;
            }
        }
    }

    private double part(int child, int size) {
        if (child < 0) {
            return size == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return size == 0 ? best[child] : cost[child][size];
    }

    private void cut(int root, List<int[]> regions) {
        List<Integer> members = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        gather(root, bestSize[root], members, others);
        regions.add(members.stream().mapToInt(Integer::intValue).toArray());
        others.forEach(other -> cut(other, regions));
    }

    private void gather(int node, int size, List<Integer> members, List<Integer> others) {
        if (node < 0) {
            return;
        }
        if (size == 0) {
            others.add(node);
            return;
        }
        members.add(node);
        int in = insideSize[node][size];
        gather(tree.inside[node], in, members, others);
        gather(tree.outside[node], size - 1 - in, members, others);
    }
}
