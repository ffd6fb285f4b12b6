package fr.scoreclair.advisor.portfolio.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen tells about the clients a filter names.
 *
 * @param stale clients with stale data today
 * @param decided clients whose last decision is an accord or a refusal
 * @param overridden of these, how many against the model's opinion of that time
 * @param byAge every band, empty ones too; the bands of each map add up to {@code all}
 * @param byAgency agencies with such clients
 * @param run whose contributions these are; null before the first finished run
 * @param at when the clients were read
 */
public record Figures(
        Tally all,
        long stale,
        long decided,
        long overridden,
        SortedMap<String, Tally> byAgency,
        Map<AgeBand, Tally> byAge,
        Map<AmountBand, Tally> byAmount,
        ScoreDistribution scores,
        Drivers drivers,
        @Nullable Integer run,
        Instant at) {}
