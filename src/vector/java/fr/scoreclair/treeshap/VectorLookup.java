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
            TableBlock block,
            double[] rows,
            int[] bins,
            int features,
            int count,
            double[] sums,
            int width,
            Scratch scratch) {
        double[] sum = scratch.shares;
        long[] state = scratch.state;
        boolean full = block.words == WORDS.length();
        for (int r = 0; r < count; r++) {
            if (full) {
                state(block, bins, r * features, state);
            } else {
                block.state(bins, r * features, state);
            }
            int at = count < MANY ? 0 : r * TableBlock.SLOTS;
            sum(block.rowFrom, rows, state, sum, at);
            if (count < MANY) {
                LookupKernel.share(block.slots, sum, 0, sums, r * width);
                sums[r * width + features] += sum[TableBlock.LEAF];
            }
        }
        if (count >= MANY) {
            share(block.slots, features, sum, count, sums, width);
        }
    }

    private static void state(TableBlock block, int[] bins, int from, long[] state) {
        long[] digits = block.digits;
        LongVector sum = LongVector.zero(WORDS);
        for (int step = 0; step < block.asked.length; step += TableBlock.STEP) {
            sum = sum.add(LongVector.fromArray(WORDS, digits, block.digit(step, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 1, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 2, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 3, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 4, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 5, bins, from)))
                    .add(LongVector.fromArray(WORDS, digits, block.digit(step + 6, bins, from)));
        }
        sum.intoArray(state, 0);
    }

    private static void sum(int[] from, double[] rows, long[] state, double[] into, int at) {
        DoubleVector sum = DoubleVector.zero(ROW);
        for (int t = 0; t < from.length; t += TableBlock.PER_WORD) {
            long of = state[t >> 2];
            sum = sum.add(DoubleVector.fromArray(ROW, rows, from[t] + ((int) of & 0xFFFF)))
                    .add(DoubleVector.fromArray(ROW, rows, from[t + 1] + ((int) (of >>> 16) & 0xFFFF)))
                    .add(DoubleVector.fromArray(ROW, rows, from[t + 2] + ((int) (of >>> 32) & 0xFFFF)))
                    .add(DoubleVector.fromArray(ROW, rows, from[t + 3] + (int) (of >>> 48)));
        }
        sum.intoArray(into, at);
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
