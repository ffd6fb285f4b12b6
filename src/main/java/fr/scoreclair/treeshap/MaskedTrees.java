package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Trees whose leaves are bits of words: for each feature and bin there is a mask of the leaves still reachable, and the
 * one leaf left where all masks of a row meet is the answer (the idea of QuickScorer, Lucchese et al. 2015,
 * doi:10.1145/2766462.2767733). No step depends on the one before, so the processor works on many trees at once.
 *
 * <p>A tree takes one word per 64 leaves; all trees together {@value #WORDS}, so that a feature's masks are a few lines
 * of cache. Bins the trees of this run do not tell apart share one mask: at most one more per feature than there are
 * questions, whatever the size of the ensemble.
 */
final class MaskedTrees implements TreeRun {
    static final int WORDS = 64;
    /** More leaves than this are walked. */
    static final int MOST_LEAVES = 512;
    /** Features whose masks meet in one pass. */
    private static final int PASS = 4;

    private final int trees;
    /** The features asked about, filled up to whole passes with repetitions of the first. */
    private final int[] features;
    /** For each of those features and each bin, where its masks begin. */
    private final int[][] places;

    private final long[] masks;
    /** The first word of each tree, and the end. */
    private final int[] words;
    /** Whether no tree has more than one word. */
    private final boolean single;
    /** The leaf of each bit of each word. */
    private final double[] leaves;

    private MaskedTrees(BinnedTree[] run, FeatureBins bins) {
        trees = run.length;
        words = new int[trees + 1];
        for (int t = 0; t < trees; t++) {
            words[t + 1] = words[t] + wordsOf(run[t]);
        }
        single = words[trees] == trees;
        leaves = new double[64 * WORDS];
        for (int t = 0; t < trees; t++) {
            System.arraycopy(run[t].leafValue, 0, leaves, 64 * words[t], run[t].leafValue.length);
        }
        int[] asked = Arrays.stream(run)
                .flatMapToInt(tree -> Arrays.stream(tree.feature))
                .distinct()
                .sorted()
                .toArray();
        features = Arrays.copyOf(asked, (asked.length + PASS - 1) / PASS * PASS);
        places = new int[features.length][];
        MaskRows rows = new MaskRows(run, words, bins);
        for (int i = 0; i < asked.length; i++) {
            places[i] = rows.places(asked[i]);
        }
        for (int i = asked.length; i < features.length; i++) {
            features[i] = asked[0];
            places[i] = places[0];
        }
        masks = rows.masks();
    }

    /** How many words a tree takes. */
    static int wordsOf(BinnedTree tree) {
        return (tree.leafValue.length + 63) >>> 6;
    }

    static MaskedTrees of(List<BinnedTree> run, FeatureBins bins) {
        return new MaskedTrees(run.toArray(BinnedTree[]::new), bins);
    }

    @Override
    public int size() {
        return trees;
    }

    @Override
    public void answers(int[] bins, long[] reached, double[] answers) {
        Arrays.fill(reached, -1);
        for (int i = 0; i < features.length; i += PASS) {
            meet(
                    places[i][bins[features[i]]],
                    places[i + 1][bins[features[i + 1]]],
                    places[i + 2][bins[features[i + 2]]],
                    places[i + 3][bins[features[i + 3]]],
                    reached);
        }
        if (single) {
            for (int t = 0; t < trees; t++) {
                answers[t] = leaves[64 * t + Long.numberOfTrailingZeros(reached[t])];
            }
        } else {
            for (int t = 0; t < trees; t++) {
                int word = words[t];
                while (reached[word] == 0) {
                    word++;
                }
                answers[t] = leaves[64 * word + Long.numberOfTrailingZeros(reached[word])];
            }
        }
    }

    private void meet(int a, int b, int c, int d, long[] reached) {
        long[] from = masks;
        for (int w = 0; w < WORDS; w++) {
            reached[w] &= from[a + w] & from[b + w] & from[c + w] & from[d + w];
        }
    }
}
