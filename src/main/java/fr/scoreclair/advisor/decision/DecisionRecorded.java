package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided what, and whether against the model; no value of the client and no word of the comment, which is committed to. */
record DecisionRecorded(Decision decision, @Nullable UUID client, boolean opinionFirst, String commitment)
        implements AuditedEvent {

    @Override
    public String action() {
        return "decision.recorded";
    }

    @Override
    public String subject() {
        return "decision:" + decision.id();
    }

    @Override
    public Map<String, Object> body() {
        OverrideReason reason = decision.overrideReason();
        return Map.of(
                "assessment", decision.assessment().toString(),
                "client", client == null ? "none" : client.toString(),
                "number", decision.number(),
                "outcome", decision.outcome().name(),
                "override", decision.override(),
                "override_reason", reason == null ? "none" : reason.name(),
                "opinion_first", opinionFirst,
                "needs_approval", decision.needsApproval(),
                "commitment", commitment);
    }
}
