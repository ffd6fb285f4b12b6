package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** A datum of a file was entered, or an entry taken back: which one and of when, not what it says. */
record DatumRecorded(UUID client, String feature, String asOf, boolean correction) implements AuditedEvent {

    @Override
    public String action() {
        return correction ? "datum.corrected" : "datum.recorded";
    }

    @Override
    public String subject() {
        return "client:" + client;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("feature", feature, "as_of", asOf);
    }
}
