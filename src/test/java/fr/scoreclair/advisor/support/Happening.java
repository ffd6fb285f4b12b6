package fr.scoreclair.advisor.support;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/** Any event. */
public record Happening(String action, String subject, Map<String, Object> body) implements AuditedEvent {

    public static Happening about(String subject) {
        return new Happening("test.happened", subject, Map.of("n", 1, "ok", true, "text", "é \"\\\n€"));
    }
}
