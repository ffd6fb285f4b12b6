package fr.scoreclair.advisor.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person thought before this screen showed the score.
 *
 * @param byScorer true where the same person had the score computed: the Scorer may then have shown it before
 */
public record PreliminaryOpinion(
        UUID id, UUID assessment, Instant at, String actor, Outcome outcome, boolean byScorer) {}
