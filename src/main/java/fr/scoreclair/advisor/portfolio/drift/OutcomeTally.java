package fr.scoreclair.advisor.portfolio.drift;

/**
 * Scores of clients whose outcome is known, counted by cell of the score: constant memory. Not thread-safe.
 *
 * @see Performance what is made of it
 */
final class OutcomeTally {

    private final Cells cells;
    private final long[] good;
    private final long[] bad;

    /** By bin of the score: the sum of the probabilities. */
    private final double[] sums;

    private double squares;
    private long simulated;

    OutcomeTally(Cells cells) {
        this.cells = cells;
        this.good = new long[cells.count()];
        this.bad = new long[cells.count()];
        this.sums = new double[cells.bins()];
    }

    void add(double score, boolean defaulted, boolean drawn) {
        int cell = cells.of(score);
        (defaulted ? bad : good)[cell]++;
        sums[cells.bin(cell)] += score;
        double error = score - (defaulted ? 1 : 0);
        squares += error * error;
        simulated += drawn ? 1 : 0;
    }

    void add(OutcomeTally more) {
        add(more.counts(), more.numbers());
    }

    /** The good by cell, the bad by cell, then how many outcomes are drawn. */
    long[] counts() {
        long[] all = new long[2 * good.length + 1];
        System.arraycopy(good, 0, all, 0, good.length);
        System.arraycopy(bad, 0, all, good.length, bad.length);
        all[2 * good.length] = simulated;
        return all;
    }

    /** The sums by bin, then the squared errors. */
    double[] numbers() {
        double[] all = java.util.Arrays.copyOf(sums, sums.length + 1);
        all[sums.length] = squares;
        return all;
    }

    void add(long[] counts, double[] numbers) {
        if (counts.length != 2 * good.length + 1 || numbers.length != sums.length + 1) {
            throw new IllegalArgumentException("counts of another layout");
        }
        for (int i = 0; i < good.length; i++) {
            good[i] += counts[i];
            bad[i] += counts[good.length + i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
        squares += numbers[sums.length];
        simulated += counts[2 * good.length];
    }

    Performance told() {
        return Performance.of(good, bad, cells.binned(good), cells.binned(bad), sums, squares, simulated);
    }
}
