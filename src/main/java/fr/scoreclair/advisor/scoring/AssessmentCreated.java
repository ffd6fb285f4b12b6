package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An official scoring, without a value of the client. The score is kept out too: it says something about a person, and the
 * trail outlives an erasure. The commitment proves it instead, as long as the assessment stands.
 */
record AssessmentCreated(Assessment assessment, @Nullable StaleReason staleReason) implements AuditedEvent {

    @Override
    public String action() {
        return "assessment.created";
    }

    @Override
    public String subject() {
        return "assessment:" + assessment.view().id();
    }

    @Override
    public Map<String, Object> body() {
        AssessmentView view = assessment.view();
        Map<String, Object> body = new LinkedHashMap<>(facts(view));
        if (staleReason != null) {
            body.put("stale_reason", staleReason.code().name());
            body.put("stale_reason_commitment", Commitment.of(assessment, staleReason));
        }
        return body;
    }

    private Map<String, Object> facts(AssessmentView view) {
        return Map.of(
                "client", view.clientId() == null ? "none" : view.clientId().toString(),
                "product", view.product(),
                "model_version", view.modelVersion(),
                "model_sha256", view.modelSha256(),
                "reference", view.explained().reference().name(),
                "threshold", Double.toString(view.explained().threshold()),
                "stale",
                        view.data().stream()
                                .filter(AssessedDatum::stale)
                                .map(AssessedDatum::feature)
                                .toList(),
                "commitment", Commitment.of(assessment));
    }
}
