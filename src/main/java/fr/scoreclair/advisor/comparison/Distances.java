package fr.scoreclair.advisor.comparison;

/**
 * How far two clients are apart; both distances are Euclidean.
 *
 * <p>By reasons: between the contributions in the model's margin against the average client. Contributions add up to the
 * margin, so with n features two clients whose margins differ by d are at least {@code d / sqrt(n)} apart (Cauchy and
 * Schwarz): what lies further away in margin need not be looked at.
 *
 * <p>By data: between the values, each divided by the spread of its feature in the reference population. A value against a
 * missing or coded one, and two different codes, count for one spread; the same code or both missing for none.
 */
final class Distances {

    private Distances() {}

    static double byReasons(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    /** How far apart by reasons all are whose margin is at least so far away. */
    static double leastByReasons(double marginAway, int features) {
        return marginAway / Math.sqrt(features);
    }

    /** Values on no scale are told by their codes. */
    interface Scale {
        boolean holds(int feature, double value);
    }

    static double byData(double[] one, double[] other, double[] spreads, Scale scale) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double step = step(i, one[i], other[i], spreads[i], scale);
            sum += step * step;
        }
        return Math.sqrt(sum);
    }

    private static double step(int feature, double one, double other, double spread, Scale scale) {
        if (scale.holds(feature, one) && scale.holds(feature, other)) {
            return (one - other) / spread;
        }
        return Double.compare(one, other) == 0 ? 0 : 1;
    }
}
