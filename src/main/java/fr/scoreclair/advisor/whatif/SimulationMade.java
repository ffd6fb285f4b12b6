package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes was settled on and scored: which variables, of whom, by which model; no value and no score.
 *
 * @param changed feature names
 * @param rows how many sets of changes
 */
record SimulationMade(UUID simulation, @Nullable ClientSummary client, RiskModel model, List<String> changed, int rows)
        implements AuditedEvent {

    static String name(@Nullable ClientSummary client) {
        return client == null ? "none" : client.id().toString();
    }

    @Override
    public String action() {
        return "simulation.made";
    }

    @Override
    public String subject() {
        return "simulation:" + simulation;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "client", name(client),
                "product", model.catalogue().product(),
                "model", model.fingerprint().sha256(),
                "changed", changed,
                "rows", rows);
    }
}
