package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Tables over the same few features, whose sums are formed before they are added to the whole.
 *
 * <p>A table row holds {@value #SLOTS} doubles, one line of cache: the contributions of up to {@value #LEAF} features, and
 * last the value of the leaf reached, if it is one of the table's. Where the row of a client stands among all rows is the
 * sum, over the features asked, of one 32-bit number per table; two tables share a 64-bit word, so that a few additions
 * give the rows of all. A client's bin leads to those numbers by way of its class among the bins that no table of the
 * block tells apart.
 */
final class TableBlock {
    static final int SLOTS = 8;
    static final int LEAF = SLOTS - 1;
    /** Classes of a feature's bins in one block: they are kept as bytes. */
    static final int MOST_CLASSES = 256;
    /** States of a table: half a megabyte of rows. */
    static final int MOST_STATES = 8192;
    /** Tables that share a word. */
    static final int PER_WORD = 2;
    /** Words go by so many, a line of cache; behind the last table they lead to the row of zeros. */
    static final int LINE = 8;
    /** The words of a full block. */
    static final int WORDS = 2 * LINE;
    /** Features are added up in steps of so many; absent ones count as zeros. */
    static final int STEP = 7;

    /** The features whose contributions the rows hold, by slot. */
    final int[] slots;
    /** The features a state depends on, padded to a multiple of {@link #STEP}. */
    final int[] asked;
    /** How many tables. */
    final int tables;
    /** Words per state, a multiple of {@link #LINE}. */
    final int words;
    /** Words that lead to a table, an even number. */
    final int used;
    /** For each asked feature, the places in {@link #lines} of its bins begin here. */
    final int[] binFrom;

    /** For each asked feature and bin, where its words begin in {@link #digits}. */
    int[] lines;

    long[] digits;
    /** Where the rows of each table begin; known once it is {@link #place placed}. */
    final int[] rowFrom;

    TableBlock(List<Region> regions, int[] slots, int[] features, BinClasses[] classesOf, FeatureBins bins) {
        this.slots = slots;
        tables = regions.size();
        used = Math.max(1, (tables + 2 * PER_WORD - 1) / (2 * PER_WORD)) * 2;
        words = (used + LINE - 1) / LINE * LINE;
        rowFrom = new int[tables];
        asked = Arrays.copyOf(features, Math.max(1, (features.length + STEP - 1) / STEP) * STEP);
        binFrom = new int[asked.length];
        int[] digitFrom = new int[asked.length];
        int mapped = 0;
        int numbered = 0;
        for (int i = 0; i < asked.length; i++) {
            asked[i] = i < features.length ? features[i] : 0;
            binFrom[i] = mapped;
            digitFrom[i] = numbered;
            mapped += bins.featureCount() == 0 ? 1 : bins.count(asked[i]);
            numbered += i < features.length ? classesOf[i].count() * words : words;
        }
        lines = new int[mapped];
        digits = new long[numbered];
        for (int i = 0; i < asked.length; i++) {
            int to = i + 1 < asked.length ? binFrom[i + 1] : mapped;
            Arrays.fill(lines, binFrom[i], to, digitFrom[i]);
            int[] byBin = i < features.length ? classesOf[i].byBin() : new int[0];
            for (int bin = 0; bin < byBin.length; bin++) {
                lines[binFrom[i] + bin] += byBin[bin] * words;
            }
        }
        for (int t = 0; t < regions.size(); t++) {
            number(regions.get(t), t, features, classesOf, digitFrom);
        }
    }

    private void number(Region region, int table, int[] features, BinClasses[] classesOf, int[] digitFrom) {
        int stride = SLOTS;
        for (int j = 0; j < region.features().length; j++) {
            int i = Arrays.binarySearch(features, region.features()[j]);
            int[] byBin = region.classes()[j].byBin();
            for (int c = 0; c < classesOf[i].count(); c++) {
                long digit = (long) byBin[classesOf[i].bin(c)] * stride;
                digits[digitFrom[i] + c * words + table / PER_WORD] += digit << table % PER_WORD * 32;
            }
            stride *= region.classes()[j].count();
        }
    }

    /**
     * Gives the block its place among all, once.
     *
     * @param begin where the rows of each table begin; the numbers of the first asked feature count from there
     * @param allDigits takes the block's digits from {@code digitsAt} on
     * @param allLines takes the block's lines from {@code linesAt} on
     */
    void place(int[] begin, long[] allDigits, int digitsAt, int[] allLines, int linesAt) {
        System.arraycopy(begin, 0, rowFrom, 0, tables);
        int to = Arrays.stream(lines, 0, binFrom[1]).max().orElseThrow() + words;
        for (int from = 0; from < to; from += words) {
            for (int t = 0; t < words * PER_WORD; t++) {
                long at = t < tables ? begin[t] : ShapTables.FIRST_ROW;
                digits[from + t / PER_WORD] += at << t % PER_WORD * 32;
            }
        }
        System.arraycopy(digits, 0, allDigits, digitsAt, digits.length);
        for (int l = 0; l < lines.length; l++) {
            allLines[linesAt + l] = lines[l] + digitsAt;
        }
        for (int i = 0; i < binFrom.length; i++) {
            binFrom[i] += linesAt;
        }
        digits = allDigits;
        lines = allLines;
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
            for (int w = 0; w < used; w++) {
                long sum = of[d0 + w] + of[d1 + w] + of[d2 + w] + of[d3 + w] + of[d4 + w] + of[d5 + w] + of[d6 + w];
                state[w] = step == 0 ? sum : state[w] + sum;
            }
        }
    }

    /** Where the words of an asked feature begin for the row of bins at {@code from}. */
    int digit(int i, int[] bins, int from) {
        return lines[binFrom[i] + bins[from + asked[i]]];
    }

    /** Which row, counted from its first, one table gives. */
    int row(long[] state, int table) {
        return ((int) (state[table / PER_WORD] >>> table % PER_WORD * 32) - rowFrom[table]) / SLOTS;
    }
}
