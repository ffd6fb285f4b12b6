package fr.scoreclair.advisor.riskmodel;

import java.util.Optional;
import java.util.Set;

/** What a variable means to the bank, whatever a product's model calls it. */
public enum FeatureRole {
    /** Shown in years. */
    AGE("DAYS_BIRTH", "AGE"),
    /** Euros a year. */
    INCOME("AMT_INCOME_TOTAL", "INCOME"),
    /** The loan, euros. */
    AMOUNT("AMT_CREDIT", "CREDIT_AMOUNT"),
    /** What the client pays in a year, interest included: twelve instalments, euros. */
    ANNUITY("AMT_ANNUITY"),
    /** What of the loan is paid back in a year, interest left out: amount ÷ term in years, euros. */
    YEARLY_PRINCIPAL("ANNUITY");

    private final Set<String> names;

    FeatureRole(String... names) {
        this.names = Set.of(names);
    }

    /** The variable of this product's model, where it has one. */
    public Optional<Feature> in(Catalogue catalogue) {
        return catalogue.features().stream()
                .filter(feature -> names.contains(feature.name()))
                .findFirst();
    }
}
