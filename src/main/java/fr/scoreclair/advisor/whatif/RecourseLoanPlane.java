package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.OtherValues;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Smaller loans, at the same term or a longer one. For each term amount and annuity fall together along a line; the line is
 * followed down from the client's amount, from one cell of the two features' split points to the next. The first cell under
 * the threshold holds the cheapest loan of that term, for the cost only rises on the way down.
 */
final class RecourseLoanPlane {

    private final OtherValues other;
    private final double[] vector;
    private final RecourseLoan loan;
    private final RecourseStep amountStep;
    private final RecourseStep annuityStep;
    private final double leastAmount;
    private final double leastAnnuity;
    private final double[] amountEdges;
    private final double[] annuityEdges;
    private final double[][] grid;

    RecourseLoanPlane(Catalogue catalogue, OtherValues other, double[] vector, RecourseLoan loan) {
        Feature amount = catalogue.features().get(loan.amountAt());
        Feature annuity = catalogue.features().get(loan.annuityAt());
        this.other = other;
        this.vector = vector;
        this.loan = loan;
        amountStep = new RecourseStep(amount);
        annuityStep = new RecourseStep(annuity);
        leastAmount = RecourseLever.least(amount);
        leastAnnuity = RecourseLever.least(annuity);
        amountEdges = edges(loan.amountAt(), leastAmount, loan.amount());
        annuityEdges = edges(loan.annuityAt(), leastAnnuity, loan.annuity());
        grid = other.exact()
                ? other.probabilities(vector, loan.amountAt(), amountEdges, loan.annuityAt(), annuityEdges)
                : new double[0][];
    }

    /** The lower edge of every cell from the least value to the client's. */
    private double[] edges(int feature, double least, double most) {
        return other.exact()
                ? DoubleStream.concat(
                                DoubleStream.of(Math.min(least, most)),
                                Arrays.stream(other.cuts(feature)).filter(c -> c > least && c <= most))
                        .toArray()
                : RecourseLever.evenly(Math.min(least, most), most);
    }

    /** A loan that would do. */
    record Found(double amount, double annuity, int months, double cost) {}

    /** Says whether amount and annuity are under the threshold, given the engine's probability. */
    interface Judge {
        boolean under(double probability, double amount, double annuity);
    }

    /**
     * The cheapest smaller loan.
     *
     * @param before the terms from this one on do without a smaller amount
     * @return null where there is none
     */
    @Nullable
    Found cheapest(Judge judge, int before) {
        Found best = null;
        int last = loan.canBeLonger() ? Math.min(loan.longest(), before - 1) : loan.months();
        for (int months = loan.months(); months <= last; months++) {
            Found found = along(months, judge, best == null ? Double.POSITIVE_INFINITY : best.cost());
            best = found == null ? best : found;
        }
        return best;
    }

    private @Nullable Found along(int months, Judge judge, double worse) {
        double perEuro = loan.perEuro(months);
        double amount = amountStep.below(loan.amount());
        while (amount >= leastAmount) {
            double annuity = Math.min(loan.annuity(), annuityStep.nearest(perEuro * amount));
            double cost = cost(amount, annuity);
            if (annuity < leastAnnuity || cost >= worse) {
                return null;
            }
            if (judge.under(probability(amount, annuity), amount, annuity)) {
                return new Found(amount, annuity, months, cost);
            }
            amount = next(amount, annuity, perEuro);
        }
        return null;
    }

    double cost(double amount, double annuity) {
        return (loan.amount() - amount) / other.spread(loan.amountAt())
                + (loan.annuity() - annuity) / other.spread(loan.annuityAt());
    }

    private double probability(double amount, double annuity) {
        if (other.exact()) {
            return grid[at(amountEdges, amount)][at(annuityEdges, annuity)];
        }
        double[] xs = {amount};
        double[] ys = {annuity};
        return other.probabilities(vector, loan.amountAt(), xs, loan.annuityAt(), ys)[0][0];
    }

    private static int at(double[] edges, double value) {
        return Math.max(0, RecourseLever.cell(edges, value) - 1);
    }

    /** The largest amount below this one that lies in another cell. */
    private double next(double amount, double annuity, double perEuro) {
        double byAmount = amountStep.below(Math.min(amount, amountEdges[at(amountEdges, amount)]));
        if (!other.exact()) {
            return byAmount;
        }
        double edge = annuityEdges[at(annuityEdges, annuity)];
        double byAnnuity = Math.min(amountStep.below(amount), amountStep.down((edge + annuityStep.size()) / perEuro));
        while (byAnnuity > byAmount && annuityStep.nearest(perEuro * byAnnuity) >= edge) {
            byAnnuity = amountStep.below(byAnnuity);
        }
        return Math.max(byAmount, byAnnuity);
    }
}
