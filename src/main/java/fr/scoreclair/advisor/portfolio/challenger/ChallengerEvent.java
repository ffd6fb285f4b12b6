package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.Objects;

/** Somebody has said which version scores in shadow. */
record ChallengerEvent(Designation designation) implements AuditedEvent {

    static final String ACTION = "challenger.designated";
    static final String SUBJECT = "challenger-designation:";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String subject() {
        return SUBJECT + designation.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "product", designation.product(),
                "model_sha256", Objects.requireNonNullElse(designation.modelSha256(), "none"),
                "version", Objects.requireNonNullElse(designation.version(), "none"));
    }
}
