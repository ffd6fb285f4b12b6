package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a filter the summaries of runs can answer, as SQL, and what they cannot. */
final class TrendFilter {

    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    TrendFilter(ClientFilter filter) {
        equal("agency", filter.agency());
        equal("advisor", filter.advisor());
        if (filter.state() == FileState.STALE) {
            where.append(" and s.stale");
        } else if (filter.state() != null) {
            ignored.add("freshness");
        }
        bands("age", "age_band", filter.range(Facet.AGE), AgeBand.all(), AgeBand::range);
        bands("amount", "amount_band", filter.range(Facet.AMOUNT), AmountBand.all(), AmountBand::range);
        ignore("opinion", filter.favorable());
        ignore("decision", filter.decision());
        ignore("update", filter.updateAsked());
        ignore("opened", filter.opened().isAll() ? null : filter.opened());
        ignore("score", filter.ranges().get(Facet.SCORE));
        ignore("income", filter.ranges().get(Facet.INCOME));
    }

    /** Conditions on {@code run_summary s}, each after an {@code and}. */
    String where() {
        return where.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            where.append(" and s.").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private void ignore(String key, @Nullable Object asked) {
        if (asked != null) {
            ignored.add(key);
        }
    }

    /** A range is answered where it is made of whole bands. */
    private <B extends Enum<B>> void bands(
            String key, String column, Range asked, List<B> bands, Function<B, Range> range) {
        if (asked.isAll()) {
            return;
        }
        List<B> inside = bands.stream()
                .filter(band -> !range.apply(band).isAll() && within(range.apply(band), asked))
                .toList();
        boolean whole = !inside.isEmpty()
                && Objects.equals(range.apply(inside.getFirst()).from(), asked.from())
                && Objects.equals(range.apply(inside.getLast()).to(), asked.to());
        if (!whole) {
            ignored.add(key);
            return;
        }
        where.append(" and s.").append(column).append(" = any (?)");
        parameters.add(inside.stream().map(Enum::name).toArray(String[]::new));
    }

    private static boolean within(Range part, Range whole) {
        return low(part) >= low(whole) && high(part) <= high(whole);
    }

    private static double low(Range range) {
        return Objects.requireNonNullElse(range.from(), Double.NEGATIVE_INFINITY);
    }

    private static double high(Range range) {
        return Objects.requireNonNullElse(range.to(), Double.POSITIVE_INFINITY);
    }
}
