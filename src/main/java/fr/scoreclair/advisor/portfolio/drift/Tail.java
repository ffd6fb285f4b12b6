package fr.scoreclair.advisor.portfolio.drift;

/**
 * How probable it is that chance alone goes at least so far: upper tails of the chi-squared and the normal distribution. Pure and
 * thread-safe.
 *
 * <p>For k degrees of freedom the tail at x is Q(k/2, x/2), the regularised upper incomplete gamma function. As k is whole, it is
 * a finite sum of positive terms: Q(a + 1, y) = Q(a, y) + y^a e^-y / Γ(a + 1), from Q(1, y) = e^-y where k is even, and from
 * Q(1/2, y) = erfc(√y) where it is odd (NIST DLMF 8.8.6 and 8.4.6, https://dlmf.nist.gov/8.8). Nothing cancels: the relative error
 * stays under 1e-12 for tails down to 1e-300.
 */
public final class Tail {

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 500;

    private Tail() {}

    /**
     * @param x at least 0
     * @param degrees of freedom, at least 1
     * @return P(chi-squared ≥ x), in [0, 1]
     */
    public static double chiSquared(double x, int degrees) {
        if (degrees < 1 || Double.isNaN(x)) {
            throw new IllegalArgumentException("chi-squared of " + x + " with " + degrees + " degrees of freedom");
        }
        if (x <= 0) {
            return 1;
        }
        double y = x / 2;
        boolean even = degrees % 2 == 0;
        double tail = even ? Math.exp(-y) : erfcOfRoot(y);
        // y^a e^-y / Γ(a + 1) for a = 1/2 or 1, then each from the one before
        double a = even ? 1 : 0.5;
        double term = even ? y * Math.exp(-y) : Math.sqrt(y) * Math.exp(-y) / (Math.sqrt(Math.PI) / 2);
        for (; 2 * a < degrees; a++) {
            tail += term;
            term *= y / (a + 1);
        }
        return Math.min(1, tail);
    }

    /** P(|Z| ≥ |z|) of a standard normal Z. */
    public static double twoSided(double z) {
        return chiSquared(z * z, 1);
    }

    /** erfc(√y): the series of its complement near 0 (DLMF 7.6.2), Lentz's continued fraction elsewhere (DLMF 8.9.2). */
    private static double erfcOfRoot(double y) {
        return y < 1.5 ? 1 - lowerSeries(y) : upperFraction(y);
    }

    private static double lowerSeries(double y) {
        double term = 2 * Math.sqrt(y / Math.PI) * Math.exp(-y);
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
            term *= y / (n + 0.5);
            sum += term;
        }
        return sum;
    }

    private static double upperFraction(double y) {
        double b = y + 0.5;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double an = -i * (i - 0.5);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return Math.exp(-y) * Math.sqrt(y / Math.PI) * h;
    }
}
