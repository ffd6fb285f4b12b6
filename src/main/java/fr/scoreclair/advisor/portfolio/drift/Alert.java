package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding that a person has to look at.
 *
 * @param check where it was found: run or period, clients, model version
 * @param subject a feature, {@link DriftReport#SCORE}, or {@code FEATURE:band} of a group
 * @param strong whether it is of the stronger kind
 * @param figures as they were, as JSON
 * @param answer null while it is open
 */
public record Alert(
        UUID id,
        Instant at,
        Kind kind,
        Check check,
        String subject,
        boolean strong,
        String figures,
        @Nullable Answer answer) {

    /** What it is about. */
    public enum Kind {
        DRIFT,
        FAIRNESS
    }

    /** Who has looked at it, and what came of it. */
    public record Answer(Instant at, String actor, String comment) {}

    public boolean open() {
        return answer == null;
    }

    public <T> T figures(Class<T> type) {
        return JsonMapper.shared().readValue(figures, type);
    }
}
