package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.client.Range;
import org.jspecify.annotations.Nullable;

/** What two ranges have in common. */
final class Overlap {

    private Overlap() {}

    /** Where they have nothing in common, the first: its count is 0, so that nothing leads there. */
    static Range of(Range one, Range other) {
        Double from = later(one.from(), other.from());
        Double to = earlier(one.to(), other.to());
        return from != null && to != null && from > to ? one : new Range(from, to);
    }

    private static @Nullable Double later(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : (Double) Math.max(a, b);
    }

    private static @Nullable Double earlier(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : (Double) Math.min(a, b);
    }
}
