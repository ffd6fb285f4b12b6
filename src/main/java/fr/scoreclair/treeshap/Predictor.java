package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what trees answer, always in their order: one row and many rows give the same bits. Many rows pass run of trees
 * by run of trees, so that a run's masks stay in the cache. Immutable and thread-safe.
 */
final class Predictor {
    /** Rows that pass a run together: so many that its masks are read again and again while in the second-level cache. */
    private static final int TOGETHER = 4096;

    private final FeatureBins bins;
    private final TreeRun[] runs;

    Predictor(BinnedTree[] trees, FeatureBins bins) {
        this.bins = bins;
        List<TreeRun> all = new ArrayList<>();
        List<BinnedTree> run = new ArrayList<>();
        int words = 0;
        for (BinnedTree tree : trees) {
            boolean walked = tree.leafValue.length > MaskedTrees.MOST_LEAVES;
            if (!run.isEmpty() && (walked || words + MaskedTrees.wordsOf(tree) > MaskedTrees.WORDS)) {
                all.add(MaskedTrees.of(run, bins));
                run.clear();
                words = 0;
            }
            if (walked) {
                all.add(new WalkedTree(tree));
            } else {
                run.add(tree);
                words += MaskedTrees.wordsOf(tree);
            }
        }
        if (!run.isEmpty()) {
            all.add(MaskedTrees.of(run, bins));
        }
        runs = all.toArray(TreeRun[]::new);
    }

    /** The sum in doubles. */
    double sum(int[] row) {
        long[] words = new long[MaskedTrees.WORDS];
        double sum = 0;
        for (TreeRun run : runs) {
            sum = run.add(row, words, sum);
        }
        return sum;
    }

    /** The sum in floats. */
    float singleSum(int[] row) {
        long[] words = new long[MaskedTrees.WORDS];
        float sum = 0;
        for (TreeRun run : runs) {
            sum = run.add(row, words, sum);
        }
        return sum;
    }

    /** The sums in doubles of many rows. */
    double[] sums(double[][] rows) {
        double[] sums = new double[rows.length];
        int[][] block = new int[Math.min(TOGETHER, rows.length)][bins.featureCount()];
        long[] words = new long[MaskedTrees.WORDS];
        for (int from = 0; from < rows.length; from += TOGETHER) {
            int count = bin(rows, from, block);
            for (TreeRun run : runs) {
                for (int i = 0; i < count; i++) {
                    sums[from + i] = run.add(block[i], words, sums[from + i]);
                }
            }
        }
        return sums;
    }

    /** The sums in floats of many rows. */
    float[] singleSums(double[][] rows) {
        float[] sums = new float[rows.length];
        int[][] block = new int[Math.min(TOGETHER, rows.length)][bins.featureCount()];
        long[] words = new long[MaskedTrees.WORDS];
        for (int from = 0; from < rows.length; from += TOGETHER) {
            int count = bin(rows, from, block);
            for (TreeRun run : runs) {
                for (int i = 0; i < count; i++) {
                    sums[from + i] = run.add(block[i], words, sums[from + i]);
                }
            }
        }
        return sums;
    }

    private int bin(double[][] rows, int from, int[][] block) {
        int count = Math.min(TOGETHER, rows.length - from);
        for (int i = 0; i < count; i++) {
            bins.bins(rows[from + i], block[i], 0);
        }
        return count;
    }
}
