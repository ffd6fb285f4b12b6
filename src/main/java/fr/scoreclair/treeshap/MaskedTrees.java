package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Trees whose leaves are bits of words: for each feature and bin there is a mask of the leaves still reachable, and the
 * one leaf left where all masks of a row meet is the answer (the idea of QuickScorer, Lucchese et al. 2015,
 * doi:10.1145/2766462.2767733). No step depends on the one before, so the processor works on many trees at once.
 *
 * <p>Small trees share a word, one of more than 64 leaves takes several, all trees together {@value #WORDS}. Bins the trees
 * of this run do not tell apart share one mask: at most one more per feature than there are questions, whatever the size
 * of the ensemble; so the masks of a run stay near the processor, and those of all runs grow with the trees, not their square.
 */
final class MaskedTrees implements TreeRun {
    static final int WORDS = 8;
    private static final int SIDE_BY_SIDE = RowBlock.SIDE_BY_SIDE;

    private final MaskKernel kernel;
    /** The features asked about. */
    private final int[] features;
    /** For each of them, where its bins begin in {@link #starts}. */
    private final int[] firsts;
    /** For each bin, its stretch: its masks are so many times {@value #WORDS} words on. */
    private final char[] starts;

    private final long[] masks;
    /** The bit of each tree's first leaf. */
    private final int[] bits;
    /** The word of each tree's last leaf. */
    private final int[] lastWords;
    /** Whether no tree has more than one word. */
    private final boolean single;
    /** The leaf of each bit. */
    private final double[] leaves = new double[64 * WORDS];

    private MaskedTrees(BinnedTree[] run, FeatureBins bins, MaskKernel kernel) {
        this.kernel = kernel;
        bits = new int[run.length];
        lastWords = new int[run.length];
        int end = 0;
        for (int t = 0; t < run.length; t++) {
            bits[t] = place(end, run[t]);
            end = bits[t] + run[t].leafValue.length;
            lastWords[t] = end - 1 >>> 6;
            System.arraycopy(run[t].leafValue, 0, leaves, bits[t], run[t].leafValue.length);
        }
        single = Arrays.stream(run).allMatch(tree -> tree.leafValue.length <= 64);
        int[] asked = Arrays.stream(run)
                .flatMapToInt(tree -> Arrays.stream(tree.feature))
                .distinct()
                .sorted()
                .toArray();
        features = asked.length == 0 ? new int[1] : asked; // stumps without a question: any feature will do
        firsts = new int[features.length];
        MaskRows rows = new MaskRows(run, bits, bins);
        for (int i = 0; i < features.length; i++) {
            firsts[i] = rows.add(features[i]);
        }
        starts = rows.starts();
        masks = rows.masks();
    }

    /** The bit where a tree's leaves begin when those before end at {@code end}: no small tree is cut. */
    static int place(int end, BinnedTree tree) {
        int count = tree.leafValue.length;
        return (end & 63) + count <= 64 ? end : end + 63 & -64;
    }

    static MaskedTrees of(List<BinnedTree> run, FeatureBins bins, MaskKernel kernel) {
        return new MaskedTrees(run.toArray(BinnedTree[]::new), bins, kernel);
    }

    @Override
    public void add(RowBlock rows, double[] sums, int from) {
        long[] reached = rows.reached;
        int r = 0;
        if (single) {
            for (; r + SIDE_BY_SIDE <= rows.count; r += SIDE_BY_SIDE) {
                for (int i = 0; i < SIDE_BY_SIDE; i++) {
                    meet(rows, r + i, i * WORDS);
                }
                addFour(reached, sums, from + r);
            }
        }
        for (; r < rows.count; r++) {
            meet(rows, r, 0);
            sums[from + r] = single ? sum(reached, sums[from + r]) : sumOfWide(reached, sums[from + r]);
        }
    }

    private double sum(long[] reached, double before) {
        double sum = before;
        for (int bit : bits) {
            sum += leaves[bit + Long.numberOfTrailingZeros(reached[bit >>> 6] >>> bit)];
        }
        return sum;
    }

    private double sumOfWide(long[] reached, double before) {
        double sum = before;
        for (int t = 0; t < bits.length; t++) {
            sum += leaves[leaf(t, reached)];
        }
        return sum;
    }

    @Override
    public void add(RowBlock rows, float[] sums, int from) {
        for (int r = 0; r < rows.count; r++) {
            meet(rows, r, 0);
            float sum = sums[from + r];
            for (int t = 0; t < bits.length; t++) {
                sum += (float) leaves[leaf(t, rows.reached)];
            }
            sums[from + r] = sum;
        }
    }

    private void addFour(long[] reached, double[] sums, int at) {
        double[] values = leaves;
        double a = sums[at];
        double b = sums[at + 1];
        double c = sums[at + 2];
        double d = sums[at + 3];
        for (int bit : bits) {
            int word = bit >>> 6;
            a += values[bit + Long.numberOfTrailingZeros(reached[word] >>> bit)];
            b += values[bit + Long.numberOfTrailingZeros(reached[word + WORDS] >>> bit)];
            c += values[bit + Long.numberOfTrailingZeros(reached[word + 2 * WORDS] >>> bit)];
            d += values[bit + Long.numberOfTrailingZeros(reached[word + 3 * WORDS] >>> bit)];
        }
        sums[at] = a;
        sums[at + 1] = b;
        sums[at + 2] = c;
        sums[at + 3] = d;
    }

    /** The bit left to a tree, without a branch to guess: from its last word to its first, each that is not empty. */
    private int leaf(int tree, long[] reached) {
        int bit = bits[tree];
        int first = bit >>> 6;
        int leaf = 0;
        for (int w = lastWords[tree]; w > first; w--) {
            leaf = choose(reached[w], 64 * w, leaf);
        }
        return choose(reached[first] >>> bit, bit, leaf);
    }

    private static int choose(long word, int bit, int otherwise) {
        int empty = (int) (((word | -word) >>> 63) - 1);
        return otherwise & empty | bit + Long.numberOfTrailingZeros(word) & ~empty;
    }

    private void meet(RowBlock rows, int row, int at) {
        kernel.meet(masks, starts, firsts, features, rows.places, row * rows.width, rows.reached, at);
    }
}
