package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody recomputed a stored assessment with its own model version. */
record AssessmentReplayed(UUID id, boolean identical) implements AuditedEvent {

    @Override
    public String action() {
        return "assessment.replayed";
    }

    @Override
    public String subject() {
        return "assessment:" + id;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("identical", identical);
    }
}
