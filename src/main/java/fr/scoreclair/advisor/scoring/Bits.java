package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import java.util.List;

/** Sameness to the last bit, which {@code ==} (NaN) and {@code equals} on rounded views would blur. */
final class Bits {

    private Bits() {}

    static boolean same(Explained a, Explained b) {
        return same(a.probability(), b.probability())
                && same(a.margin(), b.margin())
                && same(a.threshold(), b.threshold())
                && a.opinion() == b.opinion()
                && a.reference() == b.reference()
                && same(a.baseProbability(), b.baseProbability())
                && same(a.baseMargin(), b.baseMargin())
                && same(a.contributions(), b.contributions());
    }

    private static boolean same(List<Contribution> a, List<Contribution> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Contribution left = a.get(i);
            Contribution right = b.get(i);
            if (!left.feature().equals(right.feature())
                    || !same(left.value(), right.value())
                    || !same(left.points(), right.points())
                    || !same(left.margin(), right.margin())
                    || !same(left.percentile(), right.percentile())) {
                return false;
            }
        }
        return true;
    }

    /** NaN has many bit patterns and means one thing here: missing. */
    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
