package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.Range;

/** The histogram people see: {@value #BARS} bars of five points, each with its lower end, the last one with both. */
public final class ScoreBars {

    public static final int BARS = 20;

    private static final int BINS = ScoreBins.BINS / BARS;

    private ScoreBars() {}

    /** The filter that opens a bar's clients: up to the last number below the next bar. */
    public static Range range(int bar) {
        return new Range(from(bar), bar == BARS - 1 ? 1 : Math.nextDown(from(bar + 1)));
    }

    /** Lower end, a probability. */
    public static double from(int bar) {
        return ScoreBins.edge(bar * BINS);
    }

    public static long clients(ScoreBins scores, int bar) {
        return scores.clients(bar * BINS, (bar + 1) * BINS);
    }
}
