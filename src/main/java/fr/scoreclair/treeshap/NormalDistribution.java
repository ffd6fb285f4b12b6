package fr.scoreclair.treeshap;

/** The standard normal distribution function. */
final class NormalDistribution {
    /** Beyond it the series would need many terms; the tail's continued fraction needs few. */
    private static final double FAR = 5;

    private static final int FRACTION_TERMS = 60;

    private NormalDistribution() {}

    /**
     * {@code Phi(x)}: near the middle by {@code 1/2 + phi(x) (x + x^3/3 + x^5/(3*5) + ...)} (Marsaglia 2004,
     * doi:10.18637/jss.v011.i04), in the tails by Laplace's continued fraction
     * {@code phi(x) / (x + 1/(x + 2/(x + 3/(x + ...))))}. Absolute error below 1e-15; relative error below 1e-12 in the tails.
     */
    static double below(double x) {
        if (Math.abs(x) > FAR) {
            double tail = tail(Math.abs(x));
            return x < 0 ? tail : 1 - tail;
        }
        double term = x;
        double sum = x;
        double before = Double.NaN;
        for (int i = 3; sum != before && !Double.isNaN(sum); i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    private static double tail(double x) {
        double fraction = x;
        for (int i = FRACTION_TERMS; i > 0; i--) {
            fraction = x + i / fraction;
        }
        return density(x) / fraction;
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }
}
