package fr.scoreclair.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All rows of one client in the five tables, and the aggregation of these rows to the ten features of
 * {@code pret-personnel}.
 */
public record LoanFile(
        Application application,
        List<BureauCredit> bureau,
        List<PreviousApplication> previous,
        List<Instalment> instalments) {

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

    /**
     * Aggregates the five tables to one row.
     *
     * <p>Means are over the known amounts, in row order. A client without rows in a table has no value for that
     * table's features: NaN, never 0. With bureau rows but none active, the count is 0.
     *
     * @return ten values in the order of {@link #FEATURES}; NaN = missing
     */
    public double[] features() {
        return new double[] {
            application.daysBirth(),
            application.incomeTotal(),
            application.credit(),
            application.annuity(),
            application.daysEmployed(),
            meanOfKnown(bureau, BureauCredit::creditSum),
            bureau.isEmpty()
                    ? Double.NaN
                    : bureau.stream().filter(BureauCredit::active).count(),
            meanOfKnown(previous, PreviousApplication::asked),
            meanOfKnown(previous, PreviousApplication::granted),
            meanOfKnown(instalments, instalment -> instalment.lateOrShort() ? 1 : 0)
        };
    }

    private static <T> double meanOfKnown(List<T> rows, ToDoubleFunction<T> amount) {
        double sum = 0;
        int known = 0;
        for (T row : rows) {
            double value = amount.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
