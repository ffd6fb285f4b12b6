package fr.scoreclair.advisor.whatif.ui;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.whatif.LoanVariables;
import fr.scoreclair.advisor.whatif.Simulation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is being tried.
 *
 * @param values one per feature in the model's unit; null = missing
 * @param loan the variables the loan moves, null where the model knows no loan
 * @param months the term, not necessarily whole; NaN where there is no loan or it is never paid back
 * @param rate the nominal yearly rate as a share
 */
record Trial(Map<String, @Nullable Double> values, @Nullable LoanVariables loan, double months, double rate) {

    /** Files hold no rate: where the catalogue assumes none either, this one stands until somebody says better. */
    private static final double USUAL_RATE = 0.049;

    Trial {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Trial of(Simulation simulation) {
        LoanVariables loan = LoanVariables.of(simulation.model().catalogue()).orElse(null);
        Catalogue.LoanTerms terms = simulation.model().catalogue().loan();
        double rate = terms == null || terms.yearlyRate() == 0 ? USUAL_RATE : terms.yearlyRate();
        return new Trial(simulation.base(), loan, Double.NaN, rate).withTermOfYearly();
    }

    /** A scenario's values again, with its loan. */
    Trial like(Map<String, @Nullable Double> others, @Nullable Integer term, @Nullable Double itsRate) {
        Map<String, @Nullable Double> next = new LinkedHashMap<>(values);
        next.replaceAll((name, old) -> others.get(name));
        Trial trial = new Trial(next, loan, Double.NaN, itsRate == null ? rate : itsRate);
        return term == null ? trial.withTermOfYearly() : new Trial(next, loan, term, trial.rate);
    }

    /** Another trial of the same features, as it was. */
    Trial again(Trial other) {
        return new Trial(other.values, loan, other.months, other.rate);
    }

    double value(String feature) {
        Double value = values.get(feature);
        return value == null ? Double.NaN : value;
    }

    boolean differs(Trial base, String feature) {
        return !Objects.equals(values.get(feature), base.values.get(feature));
    }

    /** Another value; another amount moves what is paid back a year, and another yearly payment moves the term. */
    Trial with(String feature, @Nullable Double value) {
        Map<String, @Nullable Double> next = new LinkedHashMap<>(values);
        next.put(feature, value);
        Trial changed = new Trial(next, loan, months, rate);
        if (loan == null) {
            return changed;
        }
        if (feature.equals(loan.amount().name())) {
            return changed.withYearlyOfTerm();
        }
        return feature.equals(loan.yearly().name()) ? changed.withTermOfYearly() : changed;
    }

    Trial withMonths(double term) {
        return new Trial(values, loan, term, rate).withYearlyOfTerm();
    }

    Trial withRate(double other) {
        return new Trial(values, loan, months, other).withYearlyOfTerm();
    }

    /** Back at the start's amount, term and rate, the start's own yearly payment, to the cent it has. */
    Trial snappedTo(Trial start) {
        if (loan == null
                || Double.compare(amount(), start.amount()) != 0
                || rate != start.rate
                || Double.compare(months, start.months) != 0) {
            return this;
        }
        Map<String, @Nullable Double> next = new LinkedHashMap<>(values);
        next.put(loan.yearly().name(), start.values.get(loan.yearly().name()));
        return new Trial(next, loan, months, rate);
    }

    boolean hasTerm() {
        return !Double.isNaN(months) && amount() > 0;
    }

    double amount() {
        return loan == null ? Double.NaN : value(loan.amount().name());
    }

    private Trial withYearlyOfTerm() {
        if (loan == null || !hasTerm()) {
            return this;
        }
        Map<String, @Nullable Double> next = new LinkedHashMap<>(values);
        next.put(loan.yearly().name(), loan.yearly(amount(), months, rate));
        return new Trial(next, loan, months, rate);
    }

    private Trial withTermOfYearly() {
        if (loan == null) {
            return this;
        }
        OptionalDouble term = loan.months(amount(), value(loan.yearly().name()), rate);
        return new Trial(values, loan, term.orElse(Double.NaN), rate);
    }
}
