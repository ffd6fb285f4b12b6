package fr.scoreclair.advisor.whatif;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A base row and sets of changes to it.
 *
 * @param base by feature name in the model's unit; null = missing; what is left out is taken from the client's file
 * @param changes each applied to the base, not to one another
 * @param clientId whose file, or null
 */
public record SimulationRequest(
        String product,
        Map<String, @Nullable Double> base,
        List<Map<String, @Nullable Double>> changes,
        @Nullable UUID clientId) {

    public SimulationRequest {
        changes = List.copyOf(changes);
    }
}
