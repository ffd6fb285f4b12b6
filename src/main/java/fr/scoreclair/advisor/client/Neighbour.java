package fr.scoreclair.advisor.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client whose score lies close to another's, with what the file says now.
 *
 * @param margin the score in the model's margin
 * @param values current data by feature, in the model's unit; null = known to be missing
 */
public record Neighbour(ClientRow row, double margin, Map<String, @Nullable Double> values) {

    public Neighbour {
        values = new HashMap<>(values); // keeps nulls, which Map.copyOf refuses
    }
}
