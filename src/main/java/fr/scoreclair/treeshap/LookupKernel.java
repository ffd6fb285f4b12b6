package fr.scoreclair.treeshap;

/** Looks up tables for some rows. All kernels add the same numbers in the same order. */
interface LookupKernel {
    /** Whether this machine can run it at full width. */
    default boolean fits() {
        return true;
    }

    /**
     * Adds the shares of blocks, one after the other.
     *
     * @param blocks the tables
     * @param rows the rows of all tables
     * @param bins of each client, one after the other
     * @param features how many bins a client has; the place of its value in {@code sums}
     * @param count how many clients
     * @param sums {@code width} per client
     * @param scratch room for {@code count} clients
     */
    void add(
            TableBlock[] blocks,
            double[] rows,
            int[] bins,
            int features,
            int count,
            double[] sums,
            int width,
            Scratch scratch);

    /** Memory a caller lends, so that an explanation takes the same whatever the model. Not thread-safe. */
    final class Scratch {
        /** States at hand at a time, of several clients or for several blocks. */
        static final int STATES = 16;

        final double[] shares;
        final long[] state = new long[STATES * TableBlock.WORDS];

        Scratch(int count) {
            shares = new double[count * TableBlock.SLOTS];
        }
    }

    /** Adds the shares of a block, which begin at {@code from}, to the contributions of one client. */
    static void share(int[] slots, double[] shares, int from, double[] sums, int to) {
        switch (slots.length) {
            case 7:
                sums[to + slots[6]] += shares[from + 6];
            // fall through
            case 6:
                sums[to + slots[5]] += shares[from + 5];
            // fall through
            case 5:
                sums[to + slots[4]] += shares[from + 4];
            // fall through
            case 4:
                sums[to + slots[3]] += shares[from + 3];
            // fall through
            case 3:
                sums[to + slots[2]] += shares[from + 2];
            // fall through
            case 2:
                sums[to + slots[1]] += shares[from + 1];
            // fall through
            case 1:
                sums[to + slots[0]] += shares[from + 0];
            // fall through
            default:
        }
    }
}
