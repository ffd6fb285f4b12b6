package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody looked at a stored assessment. */
record AssessmentRead(UUID id) implements AuditedEvent {

    @Override
    public String action() {
        return "assessment.read";
    }

    @Override
    public String subject() {
        return "assessment:" + id;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of();
    }
}
