package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        int amountAt = at(catalogue, FeatureRole.AMOUNT);
        int annuityAt = at(catalogue, FeatureRole.ANNUITY);
        if (amountAt < 0 || annuityAt < 0 || !(vector[amountAt] > 0) || !(vector[annuityAt] > 0)) {
            return Optional.empty();
        }
        Catalogue.LoanTerms terms = catalogue.loan();
        double amount = vector[amountAt];
        double annuity = vector[annuityAt];
        return Optional.of(new RecourseLoan(
                amountAt,
                annuityAt,
                amount,
                annuity,
                months(terms, amount, annuity),
                terms == null ? 0 : terms.yearlyRate(),
                terms == null ? 0 : terms.longestMonths()));
    }

    private static int at(Catalogue catalogue, FeatureRole role) {
        return role.in(catalogue)
                .map(Feature::name)
                .map(catalogue.names()::indexOf)
                .orElse(-1);
    }

    private static int months(Catalogue.@Nullable LoanTerms terms, double amount, double annuity) {
        if (terms == null) {
            return 0;
        }
        double i = terms.yearlyRate() / 12;
        double left = 1 - amount * i / (annuity / 12);
        double months = i == 0 ? 12 * amount / annuity : left > 0 ? -Math.log(left) / Math.log1p(i) : 0;
        return months > 0 && months < 1_200 ? Math.max(1, (int) Math.rint(months)) : 0;
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
        double i = yearlyRate / 12;
        return i == 0 ? 1.0 / overMonths : i / -Math.expm1(-overMonths * Math.log1p(i));
    }
}
