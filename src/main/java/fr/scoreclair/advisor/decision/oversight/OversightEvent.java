package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody looked at how people decide, listed their decisions, or took the figures away. */
record OversightEvent(String action, Map<String, Object> body) implements AuditedEvent {

    static OversightEvent read(OversightFilter filter) {
        return new OversightEvent("oversight.read", told(filter));
    }

    static OversightEvent listed(Behind behind, long decisions) {
        return new OversightEvent("oversight.listed", told(behind, decisions));
    }

    static OversightEvent exported(Behind behind, String format, long decisions) {
        Map<String, Object> body = told(behind, decisions);
        body.put("format", format);
        return new OversightEvent("oversight.exported", body);
    }

    static OversightEvent exported(OversightFilter filter, String format) {
        Map<String, Object> body = told(filter);
        body.put("format", format);
        return new OversightEvent("oversight.exported", body);
    }

    @Override
    public String subject() {
        return "oversight";
    }

    private static Map<String, Object> told(Behind behind, long decisions) {
        Map<String, Object> body = told(behind.filter());
        body.put("kinds", behind.kinds().stream().map(Kind::name).sorted().collect(Collectors.joining(",")));
        body.put("decisions", decisions);
        if (behind.reason() != null) {
            body.put("reason", behind.reason().name());
        }
        return body;
    }

    private static Map<String, Object> told(OversightFilter filter) {
        Map<String, Object> body = new TreeMap<>();
        put(body, "product", filter.product());
        put(body, "agency", filter.agency());
        put(body, "advisor", filter.advisor());
        put(body, "from", filter.from());
        put(body, "to", filter.to());
        return body;
    }

    private static void put(Map<String, Object> body, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
