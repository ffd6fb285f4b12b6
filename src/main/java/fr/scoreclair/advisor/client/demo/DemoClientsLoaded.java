package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/** Demo clients came in: which data set, from which to which. */
record DemoClientsLoaded(String dataset, long first, long last) implements AuditedEvent {

    @Override
    public String action() {
        return "demo.loaded";
    }

    @Override
    public String subject() {
        return "demo:" + dataset;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("first", first, "last", last);
    }
}
