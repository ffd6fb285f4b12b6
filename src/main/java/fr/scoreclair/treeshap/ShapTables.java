package fr.scoreclair.treeshap;

import org.jspecify.annotations.Nullable;

/**
 * Contributions by look-up. Each region of each tree has a table with one row per state of its bits: the summed
 * contributions of the region's leaves, and in the last slot the value of the leaf reached, if it is one of them. An
 * explanation adds one table row per region; the last slots add up to the margin on a way of their own.
 *
 * <p>Rows hold {@value #SLOTS} doubles, one line of cache: up to seven features and the leaf; a region with more
 * features has several tables. Tables over the same features stand together, in blocks whose sums are formed before
 * they are added to the whole, always in the same order: one row and many rows give the same bits. Immutable and
 * thread-safe.
 */
final class ShapTables {
    static final int SLOTS = 8;
    static final int LEAF = SLOTS - 1;
    /** Tables of a block: few enough to stay in the second-level cache while many rows pass. */
    static final int BLOCK = 32;
    /** Where the first row stands: with the array's header of 16 bytes, at the beginning of a line of cache. */
    static final int FIRST_ROW = 6;
    /** Rows explained together: their words stay in the second-level cache. */
    private static final int TOGETHER = 256;

    private final BinMasks masks;
    /** The first table of each block, and the end. */
    private final int[] starts;
    /** The features of each block. */
    private final int[][] features;
    /** Of each table, where its bits stand and where its rows begin. */
    private final long[] places;

    private final double[] rows;

    ShapTables(BinMasks masks, int[] starts, int[][] features, long[] places, double[] rows) {
        this.masks = masks;
        this.starts = starts;
        this.features = features;
        this.places = places;
        this.rows = rows;
    }

    /** All table rows; not to be changed. */
    double[] rows() {
        return rows;
    }

    /** The same tables with other rows in them; null if these do not fit. */
    @Nullable
    ShapTables with(double[] others) {
        return others.length == rows.length ? new ShapTables(masks, starts, features, places, others) : null;
    }

    /** Shifting a word left, then right without sign, leaves the table's bits alone: both distances, word and row. */
    static long place(int word, int shift, int bits, int firstRow) {
        return (long) firstRow << 32 | (long) word << 12 | (long) (64 - bits - shift) << 6 | 64 - bits;
    }

    /** Adds the shares of all tables to {@code contributions}, and returns the sum of the leaves reached. */
    double explain(int[] bins, double[] contributions) {
        long[] words = new long[masks.words()];
        masks.facts(bins, words);
        double value = 0;
        for (int block = 0; block < features.length; block++) {
            value += add(block, words, contributions);
        }
        return value;
    }

    /** The same for many rows, block of tables by block of tables; {@code values} takes the sums of the leaves. */
    void explain(int[][] bins, double[][] contributions, double[] values) {
        long[][] words = new long[Math.min(TOGETHER, bins.length)][masks.words()];
        for (int from = 0; from < bins.length; from += TOGETHER) {
            int count = Math.min(TOGETHER, bins.length - from);
            for (int i = 0; i < count; i++) {
                masks.facts(bins[from + i], words[i]);
            }
            for (int block = 0; block < features.length; block++) {
                for (int i = 0; i < count; i++) {
                    values[from + i] += add(block, words[i], contributions[from + i]);
                }
            }
        }
    }

    private double add(int block, long[] words, double[] contributions) {
        double[] table = rows;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = starts[block]; i < starts[block + 1]; i++) {
            long place = places[i];
            int state = (int) (words[(int) place >>> 12] << (place >>> 6) >>> place);
            int row = (int) (place >>> 32) + state * SLOTS;
            s0 += table[row];
            s1 += table[row + 1];
            s2 += table[row + 2];
            s3 += table[row + 3];
            s4 += table[row + 4];
            s5 += table[row + 5];
            s6 += table[row + 6];
            s7 += table[row + 7];
        }
        share(features[block], s0, s1, s2, s3, s4, s5, s6, contributions);
        return s7;
    }

    private static void share(
            int[] of,
            double s0,
            double s1,
            double s2,
            double s3,
            double s4,
            double s5,
            double s6,
            double[] contributions) {
        switch (of.length) {
            case 7:
                contributions[of[6]] += s6;
            // fall through
            case 6:
                contributions[of[5]] += s5;
            // fall through
            case 5:
                contributions[of[4]] += s4;
            // fall through
            case 4:
                contributions[of[3]] += s3;
            // fall through
            case 3:
                contributions[of[2]] += s2;
            // fall through
            case 2:
                contributions[of[1]] += s1;
            // fall through
            default:
                contributions[of[0]] += s0;
        }
    }
}
