package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opened simulation: where it starts from and by which model. Only {@link SimulationService} makes one, after the trail has
 * taken note, so whoever holds one may be shown scores.
 */
public final class Simulation {

    private final UUID id;
    private final @Nullable ClientSummary client;
    private final RiskModel model;
    private final Map<String, @Nullable Double> base;
    private final Explained before;
    private final @Nullable String assessedBy;

    /** @param assessedBy the model version of the assessment it starts from where that is no longer the active one */
    Simulation(
            UUID id,
            @Nullable ClientSummary client,
            RiskModel model,
            Map<String, @Nullable Double> base,
            Explained before,
            @Nullable String assessedBy) {
        this.id = id;
        this.client = client;
        this.model = model;
        this.base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
        this.before = before;
        this.assessedBy = assessedBy;
    }

    public UUID id() {
        return id;
    }

    /** Whose file it is, or null for a new application. */
    public @Nullable ClientSummary client() {
        return client;
    }

    public RiskModel model() {
        return model;
    }

    /** What it starts from, one value per feature in the model's unit; null = missing. */
    public Map<String, @Nullable Double> base() {
        return base;
    }

    /** The score it starts from, with its reasons. */
    public Explained before() {
        return before;
    }

    public @Nullable String assessedBy() {
        return assessedBy;
    }
}
