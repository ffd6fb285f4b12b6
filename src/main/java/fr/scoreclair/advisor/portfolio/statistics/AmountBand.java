package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts of loans in the bands screens show, in euros: the lower end belongs to the band, the upper end to the next one. */
public enum AmountBand {
    UNDER_2000(null, 2_000),
    FROM_2000(2_000, 5_000),
    FROM_5000(5_000, 10_000),
    FROM_10000(10_000, 20_000),
    FROM_20000(20_000, 50_000),
    FROM_50000(50_000, null),
    /** No amount is on file; no filter asks for these clients. */
    UNKNOWN(null, null);

    private static final List<AmountBand> ALL = List.of(values());

    private final @Nullable Integer from;
    private final @Nullable Integer to;

    AmountBand(@Nullable Integer from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }

    /** @param amount NaN where unknown */
    static AmountBand of(double amount) {
        if (Double.isNaN(amount)) {
            return UNKNOWN;
        }
        if (amount < 10_000) {
            return amount < 2_000 ? UNDER_2000 : amount < 5_000 ? FROM_2000 : FROM_5000;
        }
        return amount < 20_000 ? FROM_10000 : amount < 50_000 ? FROM_20000 : FROM_50000;
    }

    /** The filter that opens its clients: up to the last number below the upper end. */
    public Range range() {
        return new Range(
                from == null ? null : from.doubleValue(), to == null ? null : (Double) Math.nextDown((double) to));
    }

    public @Nullable Integer from() {
        return from;
    }

    /** The first amount above the band, null where it has none. */
    public @Nullable Integer to() {
        return to;
    }

    public static List<AmountBand> all() {
        return ALL;
    }
}
