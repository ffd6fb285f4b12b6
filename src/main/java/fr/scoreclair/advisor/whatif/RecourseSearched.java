package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Map;

/** Somebody asked what would have to change; the trail keeps which model answered and whether it found something, no value. */
record RecourseSearched(String subject, RiskModel model, RecourseAnswer answer) implements AuditedEvent {

    @Override
    public String action() {
        return "recourse.searched";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "product", model.catalogue().product(),
                "model_version", model.catalogue().version(),
                "model_sha256", model.fingerprint().sha256(),
                "wording_version", RecourseWording.VERSION,
                "found", answer.found(),
                "proven", answer.exact());
    }
}
