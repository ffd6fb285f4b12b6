package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/**
 * Somebody begins to ask what the score would be; from here on scores are shown live.
 *
 * @param from {@code client}, {@code application} or {@code assessment:…}
 */
record SimulationOpened(Simulation simulation, String from) implements AuditedEvent {

    @Override
    public String action() {
        return "simulation.opened";
    }

    @Override
    public String subject() {
        return "simulation:" + simulation.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "client", SimulationMade.name(simulation.client()),
                "product", simulation.model().catalogue().product(),
                "model", simulation.model().fingerprint().sha256(),
                "from", from);
    }
}
