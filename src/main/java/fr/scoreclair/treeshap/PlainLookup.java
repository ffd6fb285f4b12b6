package fr.scoreclair.treeshap;

import java.util.Arrays;

/** In plain Java: eight sums in eight variables. */
final class PlainLookup implements LookupKernel {
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
        for (TableBlock block : blocks) {
            for (int r = 0; r < count; r++) {
                if (block.asked.length == TableBlock.STEP) {
                    sum(block, rows, bins, r * features, scratch.shares);
                } else {
                    block.state(bins, r * features, scratch.state);
                    sum(block, rows, scratch.state, scratch.shares);
                }
                LookupKernel.share(block.slots, scratch.shares, 0, sums, r * width);
                sums[r * width + features] += scratch.shares[TableBlock.LEAF];
            }
        }
    }

    /** State and look-ups two words at a time: they never leave the registers. */
    private static void sum(TableBlock block, double[] rows, int[] bins, int at, double[] sum) {
        long[] digits = block.digits;
        int d0 = block.digit(0, bins, at);
        int d1 = block.digit(1, bins, at);
        int d2 = block.digit(2, bins, at);
        int d3 = block.digit(3, bins, at);
        int d4 = block.digit(4, bins, at);
        int d5 = block.digit(5, bins, at);
        int d6 = block.digit(6, bins, at);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int w = 0; w < block.used; w += 2) {
            long one = digits[d0 + w]
                    + digits[d1 + w]
                    + digits[d2 + w]
                    + digits[d3 + w]
                    + digits[d4 + w]
                    + digits[d5 + w]
                    + digits[d6 + w];
            long two = digits[d0 + w + 1]
                    + digits[d1 + w + 1]
                    + digits[d2 + w + 1]
                    + digits[d3 + w + 1]
                    + digits[d4 + w + 1]
                    + digits[d5 + w + 1]
                    + digits[d6 + w + 1];
            int a = (int) one;
            int b = (int) (one >>> 32);
            int c = (int) two;
            int d = (int) (two >>> 32);
            s0 = s0 + rows[a] + rows[b] + rows[c] + rows[d];
            s1 = s1 + rows[a + 1] + rows[b + 1] + rows[c + 1] + rows[d + 1];
            s2 = s2 + rows[a + 2] + rows[b + 2] + rows[c + 2] + rows[d + 2];
            s3 = s3 + rows[a + 3] + rows[b + 3] + rows[c + 3] + rows[d + 3];
            s4 = s4 + rows[a + 4] + rows[b + 4] + rows[c + 4] + rows[d + 4];
            s5 = s5 + rows[a + 5] + rows[b + 5] + rows[c + 5] + rows[d + 5];
            s6 = s6 + rows[a + 6] + rows[b + 6] + rows[c + 6] + rows[d + 6];
            s7 = s7 + rows[a + 7] + rows[b + 7] + rows[c + 7] + rows[d + 7];
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
        sum[3] = s3;
        sum[4] = s4;
        sum[5] = s5;
        sum[6] = s6;
        sum[7] = s7;
    }

    private static void sum(TableBlock block, double[] rows, long[] state, double[] sum) {
        Arrays.fill(sum, 0, TableBlock.SLOTS, 0);
        for (int t = 0; t < block.used * TableBlock.PER_WORD; t++) {
            int row = (int) (state[t / TableBlock.PER_WORD] >>> t % TableBlock.PER_WORD * 32);
            sum[0] += rows[row];
            sum[1] += rows[row + 1];
            sum[2] += rows[row + 2];
            sum[3] += rows[row + 3];
            sum[4] += rows[row + 4];
            sum[5] += rows[row + 5];
            sum[6] += rows[row + 6];
            sum[7] += rows[row + 7];
        }
    }
}
