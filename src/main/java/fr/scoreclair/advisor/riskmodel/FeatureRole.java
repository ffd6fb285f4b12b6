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
    /** What is paid back in a year, euros. */
    ANNUITY("AMT_ANNUITY", "ANNUITY");

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
