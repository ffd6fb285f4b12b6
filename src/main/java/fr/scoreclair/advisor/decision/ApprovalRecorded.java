package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/** The second person's word on a decision. */
record ApprovalRecorded(Approval approval, Decision decision) implements AuditedEvent {

    @Override
    public String action() {
        return "approval.recorded";
    }

    @Override
    public String subject() {
        return "approval:" + approval.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "decision", decision.id().toString(),
                "assessment", decision.assessment().toString(),
                "decider", decision.actor(),
                "outcome", approval.outcome().name());
    }
}
