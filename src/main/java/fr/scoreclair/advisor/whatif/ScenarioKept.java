package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** A scenario was kept with a client; its name and values are not told. */
record ScenarioKept(UUID simulation, Scenario scenario) implements AuditedEvent {

    @Override
    public String action() {
        return "scenario.kept";
    }

    @Override
    public String subject() {
        return "scenario:" + scenario.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "client", scenario.client().toString(),
                "simulation", simulation.toString(),
                "product", scenario.product(),
                "model", scenario.modelSha256());
    }
}
