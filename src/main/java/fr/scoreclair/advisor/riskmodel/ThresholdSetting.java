package fr.scoreclair.advisor.riskmodel;

import java.time.Instant;

/**
 * A threshold that two persons have put in the place of the catalogue's.
 *
 * @param since when it was approved: what was scored before stands at the threshold of its time
 */
public record ThresholdSetting(double threshold, Instant since, String proposedBy, String approvedBy) {}
