package fr.scoreclair.advisor.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered on one screen and takes along to another of the same browser tab; kept nowhere else.
 *
 * @param values by feature name in the model's unit; null = missing
 */
public record EnteredValues(String product, Map<String, @Nullable Double> values) {

    public EnteredValues {
        values = new LinkedHashMap<>(values); // keeps nulls, which Map.copyOf refuses
    }
}
