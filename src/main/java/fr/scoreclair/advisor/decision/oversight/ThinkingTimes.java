package fr.scoreclair.advisor.decision.oversight;

import java.util.Arrays;
import java.util.Optional;

/**
 * How long people took from the explanation to the decision, counted in bins that are {@code decision_bin}'s of the database: 1 s wide up to
 * 10 s, then wider the longer. Times are rounded down to tenths of a second. Not thread-safe.
 */
public final class ThinkingTimes {

    static final int UNKNOWN = -1;

    /** Where each bin but the first begins, in tenths of a second. */
    private static final int[] EDGES = {
        10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300, 350, 400, 450, 500, 550, 600, 700,
        800, 900, 1_000, 1_100, 1_200, 1_500, 1_800, 2_400, 3_000, 4_200, 6_000, 9_000, 18_000, 36_000, 864_000
    };

    static final int BINS = EDGES.length + 1;

    private final long[] counts = new long[BINS];
    private long timed;
    private long unknown;

    /**
     * {@code from <= time < to}, tenths of a second.
     *
     * @param to {@link Integer#MAX_VALUE} for no end
     */
    public record Span(int from, int to) {}

    static int bin(int tenths) {
        int found = Arrays.binarySearch(EDGES, tenths);
        return found >= 0 ? found + 1 : -found - 1;
    }

    static Span span(int bin) {
        return new Span(bin == 0 ? 0 : EDGES[bin - 1], bin == EDGES.length ? Integer.MAX_VALUE : EDGES[bin]);
    }

    /** Whether a bin begins there, so that what lies below is counted exactly. */
    static boolean edge(int tenths) {
        return tenths == 0 || Arrays.binarySearch(EDGES, tenths) >= 0;
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
     * Between which times the lower median lies, which is the shortest time that at least half of the timed decisions do not exceed.
     *
     * @return its bin; empty where no time is known
     */
    public Optional<Span> median() {
        long half = (timed + 1) / 2;
        long sum = 0;
        for (int bin = 0; bin < BINS && timed > 0; bin++) {
            sum += counts[bin];
            if (sum >= half) {
                return Optional.of(span(bin));
            }
        }
        return Optional.empty();
    }

    /** Whether the lower median lies below a time, exactly; bins begin there. */
    boolean medianBelow(int tenths) {
        return timed > 0 && between(0, tenths) >= (timed + 1) / 2;
    }

    /** How many took {@code from <= time < to} tenths of a second; bins begin at both. */
    public long between(int from, int to) {
        if (!edge(from) || !edge(to) && to != Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no bin begins at " + from + " or " + to);
        }
        long sum = 0;
        for (int bin = bin(from); bin < BINS && span(bin).from() < to; bin++) {
            sum += counts[bin];
        }
        return sum;
    }
}
