package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import java.util.Optional;

/**
 * The loan in a client's row: amount A, yearly annuity P, and the term they imply at the rate the catalogue assumes. With the
 * monthly rate i and n months, {@code P = 12 A i / (1 - (1 + i)^-n)}, and {@code P = 12 A / n} at rate 0. At the same term
 * the annuity is proportional to the amount whatever the rate.
 *
 * @param months the present term in whole months; 0 where the catalogue tells no rate or the annuity does not even pay the
 *     interest: then the term cannot be spoken of
 */
record RecourseLoan(
        int amountAt, int annuityAt, double amount, double annuity, int months, double yearlyRate, int longest) {

    /** Empty where the model does not know both, or the client's are missing or not above 0. */
    static Optional<RecourseLoan> of(Catalogue catalogue, double[] vector) {
        return LoanVariables.of(catalogue).flatMap(loan -> of(catalogue, loan, vector));
    }

    private static Optional<RecourseLoan> of(Catalogue catalogue, LoanVariables loan, double[] vector) {
        int amountAt = catalogue.names().indexOf(loan.amount().name());
        int annuityAt = catalogue.names().indexOf(loan.yearly().name());
        double amount = vector[amountAt];
        double annuity = vector[annuityAt];
        if (!(amount > 0) || !(annuity > 0)) {
            return Optional.empty();
        }
        Catalogue.LoanTerms terms = catalogue.loan();
        double rate = terms == null || !loan.interest() ? 0 : terms.yearlyRate();
        return Optional.of(new RecourseLoan(
                amountAt,
                annuityAt,
                amount,
                annuity,
                terms == null ? 0 : wholeMonths(loan, amount, annuity, rate),
                rate,
                terms == null ? 0 : terms.longestMonths()));
    }

    private static int wholeMonths(LoanVariables loan, double amount, double annuity, double rate) {
        double months = loan.months(amount, annuity, rate).orElse(0);
        return months > 0 && months < 2 * Loan.LONGEST ? Math.max(1, (int) Math.rint(months)) : 0;
    }

    /** Whether a longer term can be proposed. */
    boolean canBeLonger() {
        return months > 0 && months < longest;
    }

    /** Yearly annuity of one euro lent over so many months, scaled so that the present loan has its present annuity. */
    double perEuro(int overMonths) {
        return annuity / amount * (overMonths == months ? 1 : factor(overMonths) / factor(months));
    }

    private double factor(int overMonths) {
        return Loan.instalment(1, overMonths, yearlyRate);
    }
}
