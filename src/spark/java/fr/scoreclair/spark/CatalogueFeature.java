package fr.scoreclair.spark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the catalogue says of a feature that matters here.
 *
 * @param special values accepted out of the range
 * @param freshMonths after which a datum is stale; 0 = never
 */
record CatalogueFeature(String name, boolean required, double min, double max, Set<Double> special, int freshMonths) {

    /** Reads {@code features} of a model.yaml that the application has accepted. */
    @SuppressWarnings("unchecked")
    static List<CatalogueFeature> all(Map<String, ?> catalogue) {
        return ((List<Map<String, ?>>) catalogue.get("features"))
                .stream().map(CatalogueFeature::of).toList();
    }

    private static CatalogueFeature of(Map<String, ?> feature) {
        Map<?, ?> allowed = (Map<?, ?>) feature.get("allowed");
        Map<?, ?> special = feature.get("special") instanceof Map<?, ?> map ? map : Map.of();
        Object months = feature.get("freshness") instanceof Map<?, ?> freshness ? freshness.get("months") : null;
        return new CatalogueFeature(
                (String) feature.get("name"),
                (Boolean) feature.get("required"),
                ((Number) allowed.get("min")).doubleValue(),
                ((Number) allowed.get("max")).doubleValue(),
                special.keySet().stream()
                        .map(value -> Double.valueOf(value.toString()))
                        .collect(Collectors.toSet()),
                months instanceof Integer number ? number : 0);
    }

    /**
     * The rule of the application's VectorCheck.
     *
     * @param value NaN = missing
     * @return null where the value may be scored, else a word why not
     */
    String problem(double value) {
        if (Double.isNaN(value)) {
            return required ? name + ":required" : null;
        }
        boolean allowed = value >= min && value <= max || special.contains(value);
        return allowed ? null : name + ":range";
    }
}
