package fr.scoreclair.treeshap;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** With vectors of eight doubles: a table row is one load and one addition, and so are eight words of a state. */
final class VectorLookup implements LookupKernel {
    private static final VectorSpecies<Double> ROW = DoubleVector.SPECIES_512;
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_512;
    /** From so many rows on, preparing the way of the sums to their places is worth it. */
    private static final int MANY = 64;

    @Override
    public boolean fits() {
        return DoubleVector.SPECIES_PREFERRED.length() >= ROW.length();
    }

    @Override
    public void add(
            TableBlock[] blocks,
            double[] rows,
            int[] bins,
            int features,
            int count,
            double[] sums,
            int width,
            Scratch scratch) {
        if (count >= MANY) {
            for (TableBlock block : blocks) {
                many(block, rows, bins, features, count, scratch);
                share(block.slots, features, scratch.shares, count, sums, width);
            }
        } else {
            for (int r = 0; r < count; r++) {
                one(blocks, rows, bins, r * features, sums, r * width, r * width + features, scratch);
            }
        }
    }

    /** The states for several blocks first: their rows are then fetched from far away at the same time. */
    private static void one(
            TableBlock[] blocks, double[] rows, int[] bins, int at, double[] sums, int to, int value, Scratch scratch) {
        for (int first = 0; first < blocks.length; first += Scratch.STATES) {
            int some = Math.min(Scratch.STATES, blocks.length - first);
            for (int b = 0; b < some; b++) {
                states(blocks[first + b], bins, at, 0, 1, scratch.state, b * TableBlock.WORDS);
            }
            for (int b = 0; b < some; b++) {
                TableBlock block = blocks[first + b];
                sum(block.used, rows, scratch.state, b * TableBlock.WORDS, scratch.shares, 0);
                LookupKernel.share(block.slots, scratch.shares, 0, sums, to);
                sums[value] += scratch.shares[TableBlock.LEAF];
            }
        }
    }

    /** Four clients at a time, so that no addition waits for the one before. */
    private static void many(TableBlock block, double[] rows, int[] bins, int features, int count, Scratch scratch) {
        long[] state = scratch.state;
        for (int first = 0; first < count; first += Scratch.STATES) {
            int some = Math.min(Scratch.STATES, count - first);
            states(block, bins, first * features, features, some, state, 0);
            int r = 0;
            for (; r + 4 <= some; r += 4) {
                sums(block.used, rows, state, r * TableBlock.WORDS, scratch.shares, (first + r) * TableBlock.SLOTS);
            }
            for (; r < some; r++) {
                sum(block.used, rows, state, r * TableBlock.WORDS, scratch.shares, (first + r) * TableBlock.SLOTS);
            }
        }
    }

    /** The states of {@code count} clients, whose bins follow each other by {@code features} from {@code from} on. */
    private static void states(TableBlock block, int[] bins, int from, int features, int count, long[] state, int to) {
        if (block.asked.length != TableBlock.STEP) {
            for (int r = 0; r < count; r++) {
                wideState(block, bins, from + r * features, state, to + r * TableBlock.WORDS);
            }
            return;
        }
        long[] digits = block.digits;
        int[] lines = block.lines;
        int[] asked = block.asked;
        int[] binFrom = block.binFrom;
        boolean both = block.words > WORDS.length();
        int a0 = from + asked[0];
        int a1 = from + asked[1];
        int a2 = from + asked[2];
        int a3 = from + asked[3];
        int a4 = from + asked[4];
        int a5 = from + asked[5];
        int a6 = from + asked[6];
        int f0 = binFrom[0];
        int f1 = binFrom[1];
        int f2 = binFrom[2];
        int f3 = binFrom[3];
        int f4 = binFrom[4];
        int f5 = binFrom[5];
        int f6 = binFrom[6];
        for (int r = 0; r < count; r++) {
            int step = r * features;
            int d0 = lines[f0 + bins[a0 + step]];
            int d1 = lines[f1 + bins[a1 + step]];
            int d2 = lines[f2 + bins[a2 + step]];
            int d3 = lines[f3 + bins[a3 + step]];
            int d4 = lines[f4 + bins[a4 + step]];
            int d5 = lines[f5 + bins[a5 + step]];
            int d6 = lines[f6 + bins[a6 + step]];
            words(digits, d0, d1)
                    .add(words(digits, d2, d3))
                    .add(words(digits, d4, d5))
                    .add(LongVector.fromArray(WORDS, digits, d6))
                    .intoArray(state, to + r * TableBlock.WORDS);
            if (both) {
                words(digits, d0 + TableBlock.LINE, d1 + TableBlock.LINE)
                        .add(words(digits, d2 + TableBlock.LINE, d3 + TableBlock.LINE))
                        .add(words(digits, d4 + TableBlock.LINE, d5 + TableBlock.LINE))
                        .add(LongVector.fromArray(WORDS, digits, d6 + TableBlock.LINE))
                        .intoArray(state, to + r * TableBlock.WORDS + TableBlock.LINE);
            }
        }
    }

    private static LongVector words(long[] digits, int one, int other) {
        return LongVector.fromArray(WORDS, digits, one).add(LongVector.fromArray(WORDS, digits, other));
    }

    private static void wideState(TableBlock block, int[] bins, int from, long[] state, int to) {
        for (int line = 0; line < block.words; line += TableBlock.LINE) {
            LongVector sum = LongVector.zero(WORDS);
            for (int i = 0; i < block.asked.length; i++) {
                sum = sum.add(LongVector.fromArray(WORDS, block.digits, block.digit(i, bins, from) + line));
            }
            sum.intoArray(state, to + line);
        }
    }

    private static void sum(int words, double[] rows, long[] state, int from, double[] into, int at) {
        DoubleVector sum = DoubleVector.zero(ROW);
        for (int w = from; w < from + words; w += 2) {
            long one = state[w];
            long two = state[w + 1];
            sum = sum.add(row(rows, one))
                    .add(row(rows, one >>> 32))
                    .add(row(rows, two))
                    .add(row(rows, two >>> 32));
        }
        sum.intoArray(into, at);
    }

    private static void sums(int words, double[] rows, long[] state, int from, double[] into, int at) {
        DoubleVector a = DoubleVector.zero(ROW);
        DoubleVector b = DoubleVector.zero(ROW);
        DoubleVector c = DoubleVector.zero(ROW);
        DoubleVector d = DoubleVector.zero(ROW);
        for (int w = from; w < from + words; w++) {
            long ofA = state[w];
            long ofB = state[w + TableBlock.WORDS];
            long ofC = state[w + 2 * TableBlock.WORDS];
            long ofD = state[w + 3 * TableBlock.WORDS];
            a = a.add(row(rows, ofA)).add(row(rows, ofA >>> 32));
            b = b.add(row(rows, ofB)).add(row(rows, ofB >>> 32));
            c = c.add(row(rows, ofC)).add(row(rows, ofC >>> 32));
            d = d.add(row(rows, ofD)).add(row(rows, ofD >>> 32));
        }
        a.intoArray(into, at);
        b.intoArray(into, at + TableBlock.SLOTS);
        c.intoArray(into, at + 2 * TableBlock.SLOTS);
        d.intoArray(into, at + 3 * TableBlock.SLOTS);
    }

    private static DoubleVector row(double[] rows, long word) {
        return DoubleVector.fromArray(ROW, rows, (int) word);
    }

    /** Adds sums of eight slots to the places they belong to, line by line of those that get any. */
    private static void share(int[] slots, int features, double[] sum, int count, double[] sums, int width) {
        for (int line = 0; line < width; line += ROW.length()) {
            int[] source = new int[ROW.length()];
            Arrays.fill(source, -1);
            boolean any = features >= line && features < line + ROW.length();
            if (any) {
                source[features - line] = TableBlock.LEAF;
            }
            for (int slot = 0; slot < slots.length; slot++) {
                if (slots[slot] >= line && slots[slot] < line + ROW.length()) {
                    source[slots[slot] - line] = slot;
                    any = true;
                }
            }
            if (any) {
                share(source, sum, count, sums, line, width);
            }
        }
    }

    private static void share(int[] source, double[] sum, int count, double[] sums, int line, int width) {
        boolean[] present = new boolean[source.length];
        for (int lane = 0; lane < source.length; lane++) {
            present[lane] = source[lane] >= 0;
            source[lane] = Math.max(0, source[lane]);
        }
        VectorShuffle<Double> order = VectorShuffle.fromArray(ROW, source, 0);
        VectorMask<Double> lanes = VectorMask.fromArray(ROW, present, 0);
        for (int r = 0; r < count; r++) {
            DoubleVector.fromArray(ROW, sums, r * width + line)
                    .add(DoubleVector.fromArray(ROW, sum, r * TableBlock.SLOTS).rearrange(order), lanes)
                    .intoArray(sums, r * width + line);
        }
    }
}
