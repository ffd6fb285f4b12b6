package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the trail is told of checks and alerts: counts and names of features, no client, no comment. */
record AlertEvent(String action, String subject, Map<String, Object> body) implements AuditedEvent {

    static final String CHECKED = "drift.checked";
    static final String CHECK = "drift-check:";
    static final String RAISED = "drift.alert-raised";
    static final String ALERT = "drift-alert:";
    static final String ACKNOWLEDGED = "drift.alert-acknowledged";
    static final String ACKNOWLEDGEMENT = "drift-acknowledgement:";

    AlertEvent {
        body = Map.copyOf(body);
    }

    static AlertEvent checked(Check check) {
        return new AlertEvent(
                CHECKED,
                CHECK + check.id(),
                Map.of(
                        "kind", check.kind().name(),
                        "source", check.source().name(),
                        "product", check.product(),
                        "model", check.modelSha256(),
                        "run", Objects.requireNonNullElse(check.run(), 0),
                        "from", check.from().toString(),
                        "to", check.to().toString(),
                        "clients", check.clients(),
                        "findings", check.findings()));
    }

    static AlertEvent raised(UUID alert, Check check, String about, boolean strong) {
        return new AlertEvent(
                RAISED,
                ALERT + alert,
                Map.of(
                        "check", check.id().toString(),
                        "kind", check.kind().name().toLowerCase(Locale.ROOT),
                        "product", check.product(),
                        "about", about,
                        "strong", strong));
    }

    static AlertEvent acknowledged(UUID acknowledgement, UUID alert) {
        return new AlertEvent(ACKNOWLEDGED, ACKNOWLEDGEMENT + acknowledgement, Map.of("alert", alert.toString()));
    }
}
