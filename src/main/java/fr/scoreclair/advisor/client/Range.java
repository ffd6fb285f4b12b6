package fr.scoreclair.advisor.client;

import org.jspecify.annotations.Nullable;

/** From one number to another, both inside; an open end is null. */
public record Range(@Nullable Double from, @Nullable Double to) {

    public static final Range ALL = new Range(null, null);

    public Range {
        if (from != null && !Double.isFinite(from) || to != null && !Double.isFinite(to)) {
            throw new IllegalArgumentException("the ends of a range are numbers");
        }
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("a range goes from the smaller to the larger: " + from + " > " + to);
        }
    }

    public boolean isAll() {
        return from == null && to == null;
    }
}
