package fr.scoreclair.simulation;

import java.util.List;

/**
 * One real application of the Spanish lender, as the nine features of {@code credit-es}.
 *
 * @param row number of the row in the file, from 1 (the header is not counted)
 * @param features nine values in the order of {@link #FEATURES}; NaN = missing
 * @param defaulted {@code Status} was {@code bad}
 */
public record SpanishApplication(int row, double[] features, boolean defaulted) {

    /** The nine features in the model's order. */
    public static final List<String> FEATURES = List.of(
            "AGE",
            "INCOME",
            "CREDIT_AMOUNT",
            "ANNUITY",
            "SENIORITY",
            "PAYMENT_INCIDENTS",
            "DEBT",
            "EXPENSES",
            "ASSETS");

    /** The fixed official rate: 1 euro = 166.386 pesetas. */
    public static final double PESETAS_PER_EURO = 166.386;

    public SpanishApplication {
        features = features.clone();
    }

    /** {@return a copy of the nine features} */
    @Override
    public double[] features() {
        return features.clone();
    }
}
