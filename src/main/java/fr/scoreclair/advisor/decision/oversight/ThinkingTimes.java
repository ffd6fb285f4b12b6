package fr.scoreclair.advisor.decision.oversight;

import java.util.OptionalInt;

/**
 * How long people took from the explanation to the decision, counted in bins that are {@code decision_bin}'s of the database: 0.1 s wide below
 * 20 s, 1 s below 3 min, 10 s below 30 min, 5 min below a day, and all above in one. Times are rounded down to tenths of a second. Not
 * thread-safe.
 */
public final class ThinkingTimes {

    static final int BINS = 805;
    static final int UNKNOWN = -1;

    private final long[] counts = new long[BINS];
    private long timed;
    private long unknown;

    static int bin(int tenths) {
        if (tenths < 200) {
            return tenths;
        }
        if (tenths < 1_800) {
            return 200 + (tenths - 200) / 10;
        }
        if (tenths < 18_000) {
            return 360 + (tenths - 1_800) / 100;
        }
        return tenths < 864_000 ? 522 + (tenths - 18_000) / 3_000 : BINS - 1;
    }

    /** The shortest time of a bin, in tenths of a second. */
    static int from(int bin) {
        if (bin < 200) {
            return bin;
        }
        if (bin < 360) {
            return 200 + (bin - 200) * 10;
        }
        return bin < 522 ? 1_800 + (bin - 360) * 100 : 18_000 + (bin - 522) * 3_000;
    }

    void add(int bin, long decisions) {
        if (bin == UNKNOWN) {
            unknown += decisions;
        } else {
            counts[bin] += decisions;
            timed += decisions;
        }
    }

    void add(ThinkingTimes others) {
        for (int bin = 0; bin < BINS; bin++) {
            counts[bin] += others.counts[bin];
        }
        timed += others.timed;
        unknown += others.unknown;
    }

    /** Decisions whose time is known. */
    public long timed() {
        return timed;
    }

    public long unknown() {
        return unknown;
    }

    /**
     * The lower median: the shortest time that at least half of the timed decisions do not exceed, to the width of its bin (0.1 s below 20 s), as
     * the bin begins.
     *
     * @return tenths of a second; empty where no time is known
     */
    public OptionalInt median() {
        long half = (timed + 1) / 2;
        long sum = 0;
        for (int bin = 0; bin < BINS && timed > 0; bin++) {
            sum += counts[bin];
            if (sum >= half) {
                return OptionalInt.of(from(bin));
            }
        }
        return OptionalInt.empty();
    }

    /** How many took {@code from <= time < to} tenths of a second; both where a bin begins. */
    public long between(int from, int to) {
        long sum = 0;
        for (int bin = bin(from); bin < BINS && from(bin) < to; bin++) {
            sum += counts[bin];
        }
        return sum;
    }
}
