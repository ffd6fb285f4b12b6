package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.riskmodel.Opinion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The nth act of a person on an assessment.
 *
 * @param opinion the model's, at the time
 * @param approval what the second person said, null where none was needed or none has spoken
 */
public record Decision(
        UUID id,
        UUID assessment,
        int number,
        Instant at,
        String actor,
        Outcome outcome,
        Opinion opinion,
        @Nullable OverrideReason overrideReason,
        String comment,
        List<RequestedDocument> documents,
        boolean needsApproval,
        @Nullable Approval approval,
        State state) {

    /** Where a decision stands today. */
    public enum State {
        /** What the bank holds to; at most one per assessment. */
        IN_FORCE,
        /** Waits for the second person. */
        PENDING,
        /** The second person sent it back. */
        RETURNED,
        /** A later decision corrects it. */
        REPLACED
    }

    public boolean override() {
        return overrideReason != null;
    }

    /** True once no second person is needed any more. */
    public boolean settled() {
        Approval said = approval;
        return !needsApproval || said != null && said.outcome() == Approval.Outcome.APPROVED;
    }

    boolean returned() {
        Approval said = approval;
        return said != null && said.outcome() == Approval.Outcome.RETURNED;
    }

    /** The day it took effect: of the second person's word where one was needed. */
    public Instant since() {
        Approval said = approval;
        return said == null ? at : said.at();
    }

    Decision in(State now) {
        return new Decision(
                id,
                assessment,
                number,
                at,
                actor,
                outcome,
                opinion,
                overrideReason,
                comment,
                documents,
                needsApproval,
                approval,
                now);
    }
}
