package fr.scoreclair.treeshap;

/**
 * The sums of all trees for all mixtures of two rows: {@code sums[S]} takes the features of S from the row, the others
 * from the reference. Each tree is walked once; where the two rows part on a feature not yet decided, both ways are
 * followed. A leaf that needs the features X from the row and R from the reference belongs to all S with X in S and R
 * outside S: it is noted at X plus every part of R, with alternating signs, and one subset-sum transform does the rest.
 * Not thread-safe; used for one row at a time.
 */
final class Coalitions {
    private final FlatTrees trees;
    /** For each inner node, the coalition of its feature alone. */
    private final int[] player;

    private final long[] row;
    private final double[] sums;
    private long[] reference;

    Coalitions(FlatTrees trees, int[] player, long[] row, int players) {
        this.trees = trees;
        this.player = player;
        this.row = row;
        this.reference = row;
        this.sums = new double[1 << players];
    }

    /** The sums against one reference; valid until the next call. */
    double[] sums(long[] referenceAnswers) {
        reference = referenceAnswers;
        java.util.Arrays.fill(sums, 0);
        for (int root : trees.roots) {
            walk(root, 0, 0);
        }
        sumOverSubsets(sums);
        return sums;
    }

    private void walk(int from, int fromRow, int fromReference) {
        int node = from;
        int needed = fromReference;
        while (node >= 0) {
            int rowIn = (int) (row[node >>> 6] >>> node & 1);
            int referenceIn = (int) (reference[node >>> 6] >>> node & 1);
            int feature = player[node];
            if (rowIn == referenceIn || (needed & feature) != 0) {
                node = trees.children[2 * node + referenceIn];
            } else if ((fromRow & feature) != 0) {
                node = trees.children[2 * node + rowIn];
            } else {
                walk(trees.children[2 * node + rowIn], fromRow | feature, needed);
                needed |= feature;
                node = trees.children[2 * node + referenceIn];
            }
        }
        note(trees.leafValue[~node], fromRow, needed);
    }

    private void note(double value, int fromRow, int needed) {
        sums[fromRow] += value;
        for (int part = needed; part != 0; part = part - 1 & needed) {
            sums[fromRow | part] += (Integer.bitCount(part) & 1) == 0 ? value : -value;
        }
    }

    /** In place: each entry becomes the sum of the entries of its subsets. */
    static void sumOverSubsets(double[] of) {
        for (int bit = 1; bit < of.length; bit <<= 1) {
            for (int block = bit; block < of.length; block += 2 * bit) {
                for (int s = block; s < block + bit; s++) {
                    of[s] += of[s - bit];
                }
            }
        }
    }
}
