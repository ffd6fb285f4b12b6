package fr.scoreclair.advisor.decision.oversight;

/** Where a share in [0, 1] lies. */
public record Interval(double low, double high) {

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's 95 % score interval of a share: with {@code p = successes / trials},
     * {@code (p + z²/2n ± z sqrt(p (1 - p) / n + z²/4n²)) / (1 + z²/n)}. It stays within [0, 1] and says something of shares of 0 and 1.
     *
     * @param trials at least 1
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, E. B. (1927)</a>
     */
    public static Interval wilson(long successes, long trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double p = (double) successes / trials;
        double z2 = Z * Z;
        double centre = p + z2 / (2.0 * trials);
        double half = Z * Math.sqrt(p * (1 - p) / trials + z2 / (4.0 * trials * trials));
        double whole = 1 + z2 / trials;
        double low = successes == 0 ? 0 : (centre - half) / whole;
        double high = successes == trials ? 1 : (centre + half) / whole;
        return new Interval(low, high);
    }
}
