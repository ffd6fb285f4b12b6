package fr.scoreclair.advisor.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring rests on.
 *
 * @param values all that was given, unknown names included: the model refuses those by name
 * @param data one per feature, in the model's order
 */
record Inputs(Map<String, @Nullable Double> values, List<AssessedDatum> data) {

    Inputs {
        values = new LinkedHashMap<>(values); // keeps nulls, which Map.copyOf refuses
        data = List.copyOf(data);
    }
}
