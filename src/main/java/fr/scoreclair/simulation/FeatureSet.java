package fr.scoreclair.simulation;

import java.util.List;

/** Which features of a loan file a product looks at. */
public enum FeatureSet {
    /** The ten features of {@code pret-personnel}. */
    FULL(LoanFile.FEATURES),
    /**
     * The five of {@code pret-personnel-minimal}: age, income, seniority, number of payment incidents, external score. Nothing
     * about the loan asked for, nothing about other credits.
     */
    MINIMAL(List.of(
            "DAYS_BIRTH", "AMT_INCOME_TOTAL", "DAYS_EMPLOYED", "PAYMENT_INCIDENT_COUNT", LoanFile.EXTERNAL_SCORE));

    private final List<String> names;

    FeatureSet(List<String> names) {
        this.names = names;
    }

    /** {@return the features' names, in the model's order} */
    public List<String> names() {
        return names;
    }

    /** {@return the client's values in the order of {@link #names}; NaN = missing} */
    public double[] values(Application application, FeatureAggregation history) {
        return this == FULL ? history.features(application) : history.minimalFeatures(application);
    }
}
