package fr.scoreclair.simulation;

import java.util.List;

/**
 * All rows of one client in the five tables, and the names of the ten features of {@code pret-personnel}.
 */
public record LoanFile(
        Application application,
        List<BureauCredit> bureau,
        List<PreviousApplication> previous,
        List<Instalment> instalments) {

    /** Home Credit's column of the external score. */
    public static final String EXTERNAL_SCORE = "EXT_SOURCE_2";

    /** The ten features in the order of the contract. */
    public static final List<String> FEATURES = List.of(
            "DAYS_BIRTH",
            "AMT_INCOME_TOTAL",
            "AMT_CREDIT",
            "AMT_ANNUITY",
            "DAYS_EMPLOYED",
            "BUREAU_CREDIT_MEAN",
            "BUREAU_ACTIVE_COUNT",
            "PREV_APP_MEAN",
            "PREV_CREDIT_MEAN",
            "LATE_PAYMENT_RATE");

    public LoanFile {
        bureau = List.copyOf(bureau);
        previous = List.copyOf(previous);
        instalments = List.copyOf(instalments);
    }

    /** {@return the ten features of {@link FeatureAggregation}; NaN = missing} */
    public double[] features() {
        return features(FeatureSet.FULL);
    }

    /** {@return the features of that set; NaN = missing} */
    public double[] features(FeatureSet set) {
        FeatureAggregation aggregation = new FeatureAggregation();
        bureau.forEach(aggregation::add);
        previous.forEach(aggregation::add);
        instalments.forEach(aggregation::add);
        return set.values(application, aggregation);
    }
}
