package fr.scoreclair.treeshap;

import java.util.List;

/**
 * Trees that ask nothing but thresholds, walked without a branch to guess: several rows go through a tree side by side,
 * a row alone through several trees. A leaf leads to itself, so that those who arrive early wait for the last.
 *
 * <p>A node is one long, from the highest bit: the first of its two neighbouring children (28 bits), whether it is a leaf
 * (1), the place of a row it looks at (15), and the least bin that goes to the second child (20).
 */
final class ThresholdTrees implements TreeRun {
    private static final long LEAF = 1L << 35;
    static final int MOST_PLACES = 1 << 15;
    static final int MOST_BINS = 1 << 19;

    private final long[] nodes;
    /** The value of each node that is a leaf. */
    private final double[] values;
    /** The root of each tree. */
    private final int[] roots;

    private ThresholdTrees(long[] nodes, double[] values, int[] roots) {
        this.nodes = nodes;
        this.values = values;
        this.roots = roots;
    }

    static ThresholdTrees of(List<BinnedTree> trees, FeatureBins bins) {
        ThresholdNodes all = new ThresholdNodes(bins);
        int[] roots = trees.stream().mapToInt(all::add).toArray();
        return new ThresholdTrees(all.nodes(), all.values(), roots);
    }

    static long leaf(int self) {
        return (long) self << 36 | LEAF | 0xFFFFF;
    }

    static long node(int firstChild, int place, int threshold) {
        return (long) firstChild << 36 | (long) place << 20 | threshold;
    }

    @Override
    public void add(RowBlock rows, double[] sums, int from) {
        int together = rows.count & -8;
        int[] at = new int[8];
        for (int root : roots) {
            for (int r = 0; r < together; r += 8) {
                eightRows(rows, r, root, at);
                for (int i = 0; i < 8; i++) {
                    sums[from + r + i] += values[at[i]];
                }
            }
        }
        for (int r = together; r < rows.count; r++) {
            double sum = sums[from + r];
            for (int t = 0; t < roots.length; t += 8) {
                eightTrees(rows, r, t, at);
                for (int i = 0; i < 8 && t + i < roots.length; i++) {
                    sum += values[at[i]];
                }
            }
            sums[from + r] = sum;
        }
    }

    @Override
    public void add(RowBlock rows, float[] sums, int from) {
        int[] at = new int[8];
        for (int r = 0; r < rows.count; r++) {
            float sum = sums[from + r];
            for (int t = 0; t < roots.length; t += 8) {
                eightTrees(rows, r, t, at);
                for (int i = 0; i < 8 && t + i < roots.length; i++) {
                    sum += (float) values[at[i]];
                }
            }
            sums[from + r] = sum;
        }
    }

    private void eightRows(RowBlock rows, int first, int root, int[] at) {
        walk(rows.places, first * rows.width, rows.width, root, root, root, root, root, root, root, root, at);
    }

    /** The last tree stands in for those beyond it. */
    private void eightTrees(RowBlock rows, int row, int first, int[] at) {
        int last = roots.length - 1;
        walk(
                rows.places,
                row * rows.width,
                0,
                roots[first],
                roots[Math.min(first + 1, last)],
                roots[Math.min(first + 2, last)],
                roots[Math.min(first + 3, last)],
                roots[Math.min(first + 4, last)],
                roots[Math.min(first + 5, last)],
                roots[Math.min(first + 6, last)],
                roots[Math.min(first + 7, last)],
                at);
    }

    private void walk(int[] places, int x, int step, int a, int b, int c, int d, int e, int f, int g, int h, int[] at) {
        long[] all = nodes;
        long i = all[a];
        long j = all[b];
        long k = all[c];
        long l = all[d];
        long m = all[e];
        long n = all[f];
        long o = all[g];
        long p = all[h];
        while ((i & j & k & l & m & n & o & p & LEAF) == 0) {
            i = all[next(i, places, x)];
            j = all[next(j, places, x + step)];
            k = all[next(k, places, x + 2 * step)];
            l = all[next(l, places, x + 3 * step)];
            m = all[next(m, places, x + 4 * step)];
            n = all[next(n, places, x + 5 * step)];
            o = all[next(o, places, x + 6 * step)];
            p = all[next(p, places, x + 7 * step)];
        }
        at[0] = (int) (i >>> 36);
        at[1] = (int) (j >>> 36);
        at[2] = (int) (k >>> 36);
        at[3] = (int) (l >>> 36);
        at[4] = (int) (m >>> 36);
        at[5] = (int) (n >>> 36);
        at[6] = (int) (o >>> 36);
        at[7] = (int) (p >>> 36);
    }

    private static int next(long node, int[] places, int x) {
        int below = ((int) node & 0xFFFFF) - 1 - places[x + ((int) (node >>> 20) & 0x7FFF)];
        return (int) (node >>> 36) + (below >>> 31);
    }
}
