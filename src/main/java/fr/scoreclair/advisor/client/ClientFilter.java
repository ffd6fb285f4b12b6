package fr.scoreclair.advisor.client;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which clients; null parts do not filter, all others must hold together.
 *
 * @param text matches any part of the file number, in any case
 * @param favorable the model's opinion as last scored; a client without a score has none
 * @param updateAsked whether an update of the file is asked for and not yet done
 * @param opened when the file was opened, in Paris
 * @param ranges a client without the number is outside of every range of it
 */
public record ClientFilter(
        @Nullable String product,
        @Nullable String text,
        @Nullable String agency,
        @Nullable String advisor,
        @Nullable Boolean favorable,
        @Nullable FileState state,
        @Nullable LastDecision decision,
        @Nullable Boolean updateAsked,
        Period opened,
        Map<Facet, Range> ranges) {

    public static final ClientFilter ALL = new ClientFilter(null, null);

    public ClientFilter {
        Map<Facet, Range> given = new EnumMap<>(Facet.class);
        ranges.forEach((facet, range) -> {
            if (!range.isAll()) {
                given.put(facet, range);
            }
        });
        ranges = Map.copyOf(given);
    }

    public ClientFilter(@Nullable String product, @Nullable String text) {
        this(product, text, null, null, null, null, null, null, Period.ALL, Map.of());
    }

    public Range range(Facet facet) {
        return ranges.getOrDefault(facet, Range.ALL);
    }

    public ClientFilter withProduct(@Nullable String value) {
        return new ClientFilter(value, text, agency, advisor, favorable, state, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withText(@Nullable String value) {
        return new ClientFilter(
                product, value, agency, advisor, favorable, state, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withAgency(@Nullable String value) {
        return new ClientFilter(product, text, value, advisor, favorable, state, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withAdvisor(@Nullable String value) {
        return new ClientFilter(product, text, agency, value, favorable, state, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withFavorable(@Nullable Boolean value) {
        return new ClientFilter(product, text, agency, advisor, value, state, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withState(@Nullable FileState value) {
        return new ClientFilter(
                product, text, agency, advisor, favorable, value, decision, updateAsked, opened, ranges);
    }

    public ClientFilter withDecision(@Nullable LastDecision value) {
        return new ClientFilter(product, text, agency, advisor, favorable, state, value, updateAsked, opened, ranges);
    }

    public ClientFilter withUpdateAsked(@Nullable Boolean value) {
        return new ClientFilter(product, text, agency, advisor, favorable, state, decision, value, opened, ranges);
    }

    public ClientFilter withOpened(Period value) {
        return new ClientFilter(product, text, agency, advisor, favorable, state, decision, updateAsked, value, ranges);
    }

    public ClientFilter with(Facet facet, Range range) {
        Map<Facet, Range> changed = new EnumMap<>(Facet.class);
        changed.putAll(ranges);
        changed.put(facet, range);
        return new ClientFilter(
                product, text, agency, advisor, favorable, state, decision, updateAsked, opened, changed);
    }
}
