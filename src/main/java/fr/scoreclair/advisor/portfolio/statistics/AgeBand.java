package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole years in the bands screens show. Both ends belong to the band, as in the filter that opens its clients. */
public enum AgeBand {
    UP_TO_25(null, 25),
    FROM_26(26, 35),
    FROM_36(36, 45),
    FROM_46(46, 59),
    FROM_60(60, null),
    /** No age is on file; no filter asks for these clients. */
    UNKNOWN(null, null);

    private static final List<AgeBand> ALL = List.of(values());

    private final @Nullable Integer from;
    private final @Nullable Integer to;

    AgeBand(@Nullable Integer from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }

    /** The band of somebody whose age is known. */
    static AgeBand of(int age) {
        return age <= 25 ? UP_TO_25 : age <= 35 ? FROM_26 : age <= 45 ? FROM_36 : age <= 59 ? FROM_46 : FROM_60;
    }

    /** {@link Range#ALL} where the age is unknown. */
    public Range range() {
        return new Range(from == null ? null : from.doubleValue(), to == null ? null : to.doubleValue());
    }

    /** First age of the band, null where it has none. */
    public @Nullable Integer from() {
        return from;
    }

    /** Last age of the band, null where it has none. */
    public @Nullable Integer to() {
        return to;
    }

    /** All bands, from young to old, unknown last. */
    public static List<AgeBand> all() {
        return ALL;
    }
}
