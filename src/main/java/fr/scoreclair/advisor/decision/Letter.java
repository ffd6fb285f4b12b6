package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.decision.letter.LetterText;
import java.time.Instant;
import java.util.UUID;

/**
 * What the client is told of a decision, as it was written with it; without the client's name.
 *
 * @param language {@code fr} or {@code en}
 */
public record Letter(UUID id, UUID decision, Instant at, String language, String wordingVersion, LetterText text) {}
