package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what trees answer, always in their order: one row and many rows give the same bits. Many rows pass run of trees
 * by run of trees, so that a run's masks stay in the cache. Immutable and thread-safe.
 */
final class Predictor {
    /** Rows that pass a run together: their bins stay in the first-level cache. */
    private static final int TOGETHER = 4096;

    private final FeatureBins bins;
    private final TreeRun[] runs;
    private final int longest;

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
        longest = all.stream().mapToInt(TreeRun::size).max().orElse(0);
    }

    /** The sum in doubles. */
    double sum(int[] row) {
        long[] words = new long[MaskedTrees.WORDS];
        double[] answers = new double[longest];
        double sum = 0;
        for (TreeRun run : runs) {
            run.answers(row, words, answers);
            for (int t = 0; t < run.size(); t++) {
                sum += answers[t];
            }
        }
        return sum;
    }

    /** The sum in floats. */
    float singleSum(int[] row) {
        long[] words = new long[MaskedTrees.WORDS];
        double[] answers = new double[longest];
        float sum = 0;
        for (TreeRun run : runs) {
            run.answers(row, words, answers);
            for (int t = 0; t < run.size(); t++) {
                sum += (float) answers[t];
            }
        }
        return sum;
    }

    /** The sums in doubles of many rows. */
    double[] sums(double[][] rows) {
        double[] sums = new double[rows.length];
        int[][] block = new int[Math.min(TOGETHER, rows.length)][bins.featureCount()];
        long[] words = new long[MaskedTrees.WORDS];
        double[] answers = new double[longest];
        for (int from = 0; from < rows.length; from += TOGETHER) {
            int count = bin(rows, from, block);
            for (TreeRun run : runs) {
                for (int i = 0; i < count; i++) {
                    run.answers(block[i], words, answers);
                    double sum = sums[from + i];
                    for (int t = 0; t < run.size(); t++) {
                        sum += answers[t];
                    }
                    sums[from + i] = sum;
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
        double[] answers = new double[longest];
        for (int from = 0; from < rows.length; from += TOGETHER) {
            int count = bin(rows, from, block);
            for (TreeRun run : runs) {
                for (int i = 0; i < count; i++) {
                    run.answers(block[i], words, answers);
                    float sum = sums[from + i];
                    for (int t = 0; t < run.size(); t++) {
                        sum += (float) answers[t];
                    }
                    sums[from + i] = sum;
                }
            }
        }
        return sums;
    }

    private int bin(double[][] rows, int from, int[][] block) {
        int count = Math.min(TOGETHER, rows.length - from);
        for (int i = 0; i < count; i++) {
            bins.bins(rows[from + i], block[i]);
        }
        return count;
    }
}
