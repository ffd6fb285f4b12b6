package fr.scoreclair.advisor.portfolio.statistics;

import java.time.Instant;

/**
 * What a finished run found of some clients.
 *
 * @param at when it ended
 * @param stale clients with stale data on that day
 */
public record RunPoint(int run, Instant at, Tally all, long stale) {}
