package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Tables over the same few features, whose sums are formed before they are added to the whole.
 *
 * <p>A table row holds {@value #SLOTS} doubles, one line of cache: the contributions of up to {@value #LEAF} features, and
 * last the value of the leaf reached, if it is one of the table's. Which row a client takes is the sum, over the features
 * asked, of one 16-bit number per table; four tables share a 64-bit word, so that a few additions give the rows of
 * all. A client's bin leads to those numbers by way of its class among the bins that no table of the block tells apart.
 */
final class TableBlock {
    static final int SLOTS = 8;
    static final int LEAF = SLOTS - 1;
    /** Classes of a feature's bins in one block: they are kept as bytes. */
    static final int MOST_CLASSES = 256;
    /** States of a table: the place of its row, in doubles, must fit 16 bits. */
    static final int MOST_STATES = 8192;
    /** Tables that share a word. */
    static final int PER_WORD = 4;
    /** The words of a full block; one that is more than half full is filled up, to be handled at one go. */
    static final int WORDS = 8;
    /** Features are added up in steps of so many; absent ones count as zeros. */
    static final int STEP = 7;

    /** The features whose contributions the rows hold, by slot. */
    final int[] slots;
    /** The features a state depends on, padded to a multiple of {@link #STEP}. */
    final int[] asked;
    /** How many tables. */
    final int tables;
    /** Words per state. */
    final int words;
    /** For each asked feature, the class of each bin begins here. */
    final int[] classFrom;

    final byte[] classes;
    /** For each asked feature, the words of its first class begin here. */
    final int[] digitFrom;

    final long[] digits;
    /** Where the rows of each table begin; as many as fit the words, those without table at the zero row. */
    final int[] rowFrom;

    TableBlock(List<Region> regions, int[] slots, int[] features, BinClasses[] classesOf, FeatureBins bins) {
        this.slots = slots;
        tables = regions.size();
        int needed = Math.max(1, (regions.size() + PER_WORD - 1) / PER_WORD);
        words = needed > WORDS / 2 ? WORDS : needed;
        rowFrom = new int[words * PER_WORD];
        asked = Arrays.copyOf(features, Math.max(1, (features.length + STEP - 1) / STEP) * STEP);
        classFrom = new int[asked.length];
        digitFrom = new int[asked.length];
        int mapped = 0;
        int numbered = 0;
        for (int i = 0; i < features.length; i++) {
            classFrom[i] = mapped;
            digitFrom[i] = numbered;
            mapped += bins.count(features[i]);
            numbered += classesOf[i].count() * words;
        }
        for (int i = features.length; i < asked.length; i++) {
            asked[i] = features.length == 0 ? 0 : features[0];
            digitFrom[i] = numbered;
        }
        int zeros = (features.length == 0 ? 1 : classesOf[0].count()) * words;
        classes = new byte[features.length == 0 ? bins.featureCount() == 0 ? 1 : bins.count(0) : mapped];
        digits = new long[numbered + zeros];
        for (int i = 0; i < features.length; i++) {
            int[] byBin = classesOf[i].byBin();
            for (int bin = 0; bin < byBin.length; bin++) {
                classes[classFrom[i] + bin] = (byte) byBin[bin];
            }
        }
        for (int t = 0; t < regions.size(); t++) {
            number(regions.get(t), t, features, classesOf);
        }
    }

    private void number(Region region, int table, int[] features, BinClasses[] classesOf) {
        int stride = SLOTS;
        for (int j = 0; j < region.features().length; j++) {
            int i = Arrays.binarySearch(features, region.features()[j]);
            int[] byBin = region.classes()[j].byBin();
            for (int c = 0; c < classesOf[i].count(); c++) {
                long digit = (long) byBin[classesOf[i].bin(c)] * stride;
                digits[digitFrom[i] + c * words + table / PER_WORD] |= digit << table % PER_WORD * 16;
            }
            stride *= region.classes()[j].count();
        }
    }

    /** Writes over {@code state} the words of the row of bins that begins at {@code from}. */
    void state(int[] bins, int from, long[] state) {
        long[] of = digits;
        for (int step = 0; step < asked.length; step += STEP) {
            int d0 = digit(step, bins, from);
            int d1 = digit(step + 1, bins, from);
            int d2 = digit(step + 2, bins, from);
            int d3 = digit(step + 3, bins, from);
            int d4 = digit(step + 4, bins, from);
            int d5 = digit(step + 5, bins, from);
            int d6 = digit(step + 6, bins, from);
            for (int w = 0; w < words; w++) {
                long sum = of[d0 + w] + of[d1 + w] + of[d2 + w] + of[d3 + w] + of[d4 + w] + of[d5 + w] + of[d6 + w];
                state[w] = step == 0 ? sum : state[w] + sum;
            }
        }
    }

    /** Where the words of an asked feature begin for the row of bins at {@code from}. */
    int digit(int i, int[] bins, int from) {
        return digitFrom[i] + (classes[classFrom[i] + bins[from + asked[i]]] & 0xFF) * words;
    }

    /** Where, from the table's first row on, the row of one table begins, in doubles. */
    static int row(long[] state, int table) {
        return (int) (state[table / PER_WORD] >>> table % PER_WORD * 16) & 0xFFFF;
    }

    /** Bytes besides the tables. */
    long bytes() {
        return classes.length + 8L * digits.length + 4L * rowFrom.length;
    }
}
