package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Explained;

/** Stored and recomputed numbers side by side; {@code identical} to the last bit of every number. */
public record Replay(AssessmentView stored, Explained recomputed, boolean identical) {}
