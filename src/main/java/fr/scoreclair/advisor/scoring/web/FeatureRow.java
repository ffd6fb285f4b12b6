package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A model's features as callers write them: an array of numbers in the model's order, or an object of numbers by name. */
public final class FeatureRow {

    private FeatureRow() {}

    /**
     * Numbers by name; null = missing.
     *
     * @param names in the model's order
     * @throws Malformed where it is neither an array nor an object
     * @throws Refusal where the array has another length, or something is no number
     */
    public static Map<String, @Nullable Double> of(@Nullable JsonNode features, List<String> names) {
        if (features == null || !(features.isArray() || features.isObject())) {
            throw new Malformed("\"features\" must be an array of numbers or an object of numbers by name.");
        }
        if (features.isObject()) {
            return byName(features, "");
        }
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        if (features.size() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                add(values, names.get(i), features.get(i), "", violations);
            }
        } else {
            violations.add(new Violation(
                    "features",
                    Say.in(
                            names.size() + " valeurs attendues, dans cet ordre : " + String.join(", ", names) + ".",
                            names.size() + " values expected, in this order: " + String.join(", ", names) + ".")));
        }
        return unlessRefused(values, violations);
    }

    /**
     * Numbers by name from an object.
     *
     * @param prefix put before a refused property's name, so that the caller finds it
     * @throws Refusal where something is no number
     */
    public static Map<String, @Nullable Double> byName(JsonNode object, String prefix) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        object.properties().forEach(p -> add(values, p.getKey(), p.getValue(), prefix, violations));
        return unlessRefused(values, violations);
    }

    private static Map<String, @Nullable Double> unlessRefused(
            Map<String, @Nullable Double> values, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
        return values;
    }

    private static void add(
            Map<String, @Nullable Double> values,
            String name,
            JsonNode value,
            String prefix,
            List<Violation> violations) {
        if (value.isNull()) {
            values.put(name, null);
        } else if (value.isNumber()) {
            values.put(name, value.doubleValue());
        } else {
            violations.add(new Violation(
                    prefix + name, Say.in("Un nombre ou null est attendu.", "A number or null is expected.")));
        }
    }
}
