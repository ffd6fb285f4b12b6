package fr.scoreclair.advisor.portfolio.statistics;

/**
 * Scored clients in {@value #BINS} intervals of a thousandth: interval <i>i</i> holds the probabilities in
 * [i / 1000, (i + 1) / 1000), the last one 1 as well, so that a threshold written with one decimal of percent parts them exactly.
 * What a threshold of <i>t</i> thousandths accepts is the sum over the intervals below <i>t</i>. Written by one thread, then read only.
 */
public final class ScoreBins {

    public static final int BINS = 1_000;

    private final long[] clients = new long[BINS];
    private final double[] exposure = new double[BINS];
    private final double[] expectedDefault = new double[BINS];

    /** Clients in an interval. */
    public long clients(int bin) {
        return clients[bin];
    }

    /** Sum of the amounts of an interval, euros; an unknown amount counts as none. */
    public double exposure(int bin) {
        return exposure[bin];
    }

    /** Sum of probability times amount of an interval, euros: expected loss before LGD. */
    public double expectedDefault(int bin) {
        return expectedDefault[bin];
    }

    public long clients(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += clients[i];
        }
        return sum;
    }

    public double exposure(int from, int to) {
        return sum(exposure, from, to);
    }

    public double expectedDefault(int from, int to) {
        return sum(expectedDefault, from, to);
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** {@return in which interval a probability lies} exact at the ends, whatever the rounding of the product */
    static int bin(double probability) {
        int bin = Math.min((int) (probability * BINS), BINS - 1);
        if (bin > 0 && probability < edge(bin)) {
            return bin - 1;
        }
        return bin < BINS - 1 && probability >= edge(bin + 1) ? bin + 1 : bin;
    }

    /** {@return the lower end of an interval} the double nearest to the decimal number */
    public static double edge(int bin) {
        return bin / (double) BINS;
    }

    void add(int bin, double amount, double probability) {
        clients[bin]++;
        if (amount == amount) { // else unknown
            exposure[bin] += amount;
            expectedDefault[bin] += probability * amount;
        }
    }

    void add(ScoreBins other) {
        for (int i = 0; i < BINS; i++) {
            clients[i] += other.clients[i];
            exposure[i] += other.exposure[i];
            expectedDefault[i] += other.expectedDefault[i];
        }
    }
}
