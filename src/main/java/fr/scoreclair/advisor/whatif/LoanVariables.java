package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a product's model that a loan moves.
 *
 * @param yearly what is paid back in a year
 * @param interest whether {@code yearly} counts the interest (twelve instalments) or the principal alone
 * @param income the client's yearly income, null where the model does not ask for it
 */
public record LoanVariables(
        Feature amount,
        Feature yearly,
        boolean interest,
        @Nullable Feature income) {

    /** Above this share of the income a lender is to think twice (HCSF, decision D-HCSF-2021-7, for housing loans). */
    public static final double EFFORT_MARK = 0.35;

    /** Empty where the product's model does not know the amount or what is paid back in a year. */
    public static Optional<LoanVariables> of(Catalogue catalogue) {
        Optional<Feature> amount = FeatureRole.AMOUNT.in(catalogue);
        Optional<Feature> annuity = FeatureRole.ANNUITY.in(catalogue);
        Optional<Feature> yearly = annuity.or(() -> FeatureRole.YEARLY_PRINCIPAL.in(catalogue));
        return amount.flatMap(a -> yearly.map(y -> new LoanVariables(
                a, y, annuity.isPresent(), FeatureRole.INCOME.in(catalogue).orElse(null))));
    }

    /** What the model is told of a loan over a term that need not be whole, euros a year. */
    public double yearly(double amount, double months, double rate) {
        return interest
                ? Loan.cents(Loan.cents(Loan.instalment(amount, months, rate)) * Loan.MONTHS_A_YEAR)
                : Loan.cents(amount * Loan.MONTHS_A_YEAR / months);
    }

    /** The term that what the model was told stands for; empty where it never pays the loan back. */
    public OptionalDouble months(double amount, double yearly, double rate) {
        return Loan.months(amount, yearly, interest ? rate : 0);
    }

    /** The monthly instalment, euros and cents. */
    public double instalment(double amount, double months, double rate) {
        return Loan.cents(Loan.instalment(amount, months, rate));
    }

    /**
     * The cost of the credit, euros: to the cent over a whole term, {@code instalment · months − amount} otherwise.
     */
    public double cost(double amount, double months, double rate) {
        return isWhole(months)
                ? new Loan(amount, (int) Math.rint(months), rate).cost()
                : Loan.cents(Math.max(0, instalment(amount, months, rate) * months - amount));
    }

    /** A term derived from a rounded annuity is whole but for some thousandths. */
    public static boolean isWhole(double months) {
        return Math.abs(months - Math.rint(months)) < 0.02;
    }
}
