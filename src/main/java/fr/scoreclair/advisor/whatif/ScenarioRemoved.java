package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/** Somebody took a scenario away: it is shown no more. */
record ScenarioRemoved(Scenario scenario) implements AuditedEvent {

    @Override
    public String action() {
        return "scenario.removed";
    }

    @Override
    public String subject() {
        return "scenario:" + scenario.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("client", scenario.client().toString());
    }
}
