package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The feature catalogue and card of one model version.
 *
 * @param loan what the product's loans have in common; null where the catalogue does not say
 * @param groups by which features groups of people are told apart when it is looked at how fairly they fare; empty where the
 *     catalogue does not say
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
        @Nullable LoanTerms loan,
        List<Groups> groups,
        List<Feature> features,
        Map<String, Object> card) {

    /**
     * What loan arithmetic needs beyond a client's own figures.
     *
     * @param yearlyRate nominal rate a year, assumed where a file does not tell its own; 0 where the annuity is capital alone
     * @param longestMonths the longest term the bank lends for
     */
    public record LoanTerms(double yearlyRate, int longestMonths) {}

    /** {@return the same catalogue with another threshold} */
    Catalogue withThreshold(double other) {
        return new Catalogue(product, version, label, other, currency, simulated, loan, groups, features, card);
    }

    /**
     * Groups of people by the value of a feature.
     *
     * @param edges ascending, in the unit shown on screens: below the first, from each to below the next, from the last on
     */
    public record Groups(String feature, List<Double> edges) {
        public Groups {
            edges = List.copyOf(edges);
        }

        /** The group of a value as shown: 0 below the first edge. */
        public int of(double shown) {
            int band = 0;
            while (band < edges.size() && shown >= edges.get(band)) {
                band++;
            }
            return band;
        }
    }

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
