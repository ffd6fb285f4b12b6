package fr.scoreclair.advisor.portfolio.cutoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A threshold somebody wants in the place of the one in force.
 *
 * @param inForce the threshold when it was proposed
 * @param verdict null while it waits for a second person
 */
public record ThresholdProposal(
        long id,
        String product,
        String modelSha256,
        double inForce,
        double threshold,
        String reason,
        Consequences consequences,
        String proposedBy,
        Instant proposedAt,
        @Nullable Verdict verdict) {

    public enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** @param comment may be empty where it was approved or withdrawn */
    public record Verdict(Outcome outcome, String actor, Instant at, String comment) {}

    public boolean open() {
        return verdict == null;
    }
}
