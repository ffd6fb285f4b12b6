package fr.scoreclair.advisor.portfolio.drift;

/**
 * Two shares compared: k<sub>1</sub> of n<sub>1</sub> against k<sub>2</sub> of n<sub>2</sub>. Pure, thread-safe.
 *
 * <p>Where all four cells of the table are expected to hold {@value #ENOUGH} or more, the chi-squared test of one degree of
 * freedom with Yates's correction. Else Fisher's exact test: given k = k<sub>1</sub> + k<sub>2</sub>, the number in the first group is
 * hypergeometric; the smaller of the two tails (the value itself in both), doubled, at most 1.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher, 1922</a>
 * @see <a href="https://doi.org/10.2307/2983604">Yates, 1934</a>
 */
public final class Shares {

    static final int ENOUGH = 50;

    private Shares() {}

    /**
     * @return two-sided p-value; NaN where a group is empty
     * @throws IllegalArgumentException where a count is below 0 or above its group
     */
    public static double p(long k1, long n1, long k2, long n2) {
        if (k1 < 0 || k2 < 0 || k1 > n1 || k2 > n2) {
            throw new IllegalArgumentException(k1 + " of " + n1 + " against " + k2 + " of " + n2);
        }
        if (n1 == 0 || n2 == 0) {
            return Double.NaN;
        }
        double n = (double) n1 + n2;
        double k = (double) k1 + k2;
        double least = Math.min(n1, n2) * Math.min(k, n - k) / n;
        return least >= ENOUGH ? yates(k1, n1, k, n) : exact(k1, n1, n2, k1 + k2);
    }

    private static double yates(long k1, long n1, double k, double n) {
        double expected = n1 * k / n;
        double variance = expected * (n - k) / n * (n - n1) / n;
        double off = Math.max(0, Math.abs(k1 - expected) - 0.5);
        return Tail.chiSquared(off * off / variance, 1);
    }

    /** The probabilities are walked along from the highest, so that nothing is lost to underflow where it matters. */
    private static double exact(long k1, long n1, long n2, long k) {
        long low = Math.max(0, k - n2);
        long high = Math.min(k, n1);
        long mode = Math.clamp((long) ((k + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0)), low, high);
        double total = 1;
        double below = k1 >= mode ? 1 : 0;
        double above = k1 <= mode ? 1 : 0;
        double weight = 1;
        for (long i = mode; i < high && weight > 0; i++) {
            weight *= (double) (k - i) / (i + 1) * (n1 - i) / (n2 - k + i + 1);
            total += weight;
            below += i + 1 <= k1 ? weight : 0;
            above += i + 1 >= k1 ? weight : 0;
        }
        weight = 1;
        for (long i = mode; i > low && weight > 0; i--) {
            weight *= (double) i / (k - i + 1) * (n2 - k + i) / (n1 - i + 1);
            total += weight;
            below += i - 1 <= k1 ? weight : 0;
            above += i - 1 >= k1 ? weight : 0;
        }
        return Math.min(1, 2 * Math.min(below, above) / total);
    }
}
