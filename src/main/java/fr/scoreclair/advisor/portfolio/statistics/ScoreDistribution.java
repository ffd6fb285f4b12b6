package fr.scoreclair.advisor.portfolio.statistics;

import java.util.Map;
import java.util.SortedMap;

/**
 * The scores of the clients a filter names, fine enough to move a threshold over without looking at a client again.
 *
 * @param total all of them
 * @param byAge the same by age, every band present; they add up to the total
 * @param byAgency the same by agency, those with a scored client
 */
public record ScoreDistribution(
        ScoreBins total, Map<AgeBand, ScoreBins> byAge, SortedMap<String, ScoreBins> byAgency) {}
