package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The feature catalogue and card of one model version.
 *
 * @param features in the model's order
 * @param card the rest of {@code model.yaml}'s {@code card}, as read
 */
public record Catalogue(
        String product,
        String version,
        Text label,
        double threshold,
        String currency,
        boolean simulated,
        List<Feature> features,
        Map<String, Object> card) {

    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    public Feature feature(String name) {
        return features.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }
}
