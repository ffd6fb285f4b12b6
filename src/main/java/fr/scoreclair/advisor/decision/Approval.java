package fr.scoreclair.advisor.decision;

import java.time.Instant;
import java.util.UUID;

/** What the second person said of a decision above the limit. */
public record Approval(UUID id, UUID decision, Instant at, String actor, Outcome outcome, String comment) {

    /** Approved: the decision holds. Returned: it does not, and the first person decides again. */
    public enum Outcome {
        APPROVED,
        RETURNED
    }
}
