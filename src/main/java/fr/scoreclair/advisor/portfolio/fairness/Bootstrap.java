package fr.scoreclair.advisor.portfolio.fairness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap of a ratio of two shares, from counts: resampling n clients of whom k are favourable is drawing k* from the
 * binomial distribution (n, k/n), so a million clients cost as little as a thousand. {@value #RESAMPLES} resamples; the same seed gives the
 * same bits.
 *
 * <p>A binomial is drawn by inversion (walking up from 0) where its variance is below {@value #WIDE}, and else as a rounded normal, kept in
 * [0, n]: its error is then far below that of {@value #RESAMPLES} resamples.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron, Bootstrap methods: another look at the jackknife, 1979</a>
 */
final class Bootstrap {

    static final int RESAMPLES = 2_000;

    private static final double WIDE = 100;
    private static final double OUTSIDE = 0.025;

    private Bootstrap() {}

    /**
     * {@return the 95 % interval of (k/n) / (bestK/bestN)}; NaN where the best share or a group is 0
     *
     * @param k favourable of n
     * @param seed of the random numbers
     */
    static double[] ratio(long k, long n, long bestK, long bestN, long seed) {
        if (n == 0 || bestN == 0 || bestK == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double share = binomial(n, (double) k / n, random) / (double) n;
            double best = Math.max(1, binomial(bestN, (double) bestK / bestN, random)) / (double) bestN;
            ratios[i] = share / best;
        }
        Arrays.sort(ratios);
        return new double[] {
            ratios[(int) Math.floor(OUTSIDE * RESAMPLES)], ratios[(int) Math.ceil((1 - OUTSIDE) * RESAMPLES) - 1]
        };
    }

    static long binomial(long n, double p, SplittableRandom random) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p, random);
        }
        if (p <= 0) {
            return 0;
        }
        double variance = n * p * (1 - p);
        if (variance >= WIDE) {
            return Math.clamp(Math.round(n * p + Math.sqrt(variance) * random.nextGaussian()), 0, n);
        }
        double odds = p / (1 - p);
        double chance = Math.exp(n * Math.log1p(-p));
        double left = random.nextDouble();
        long k = 0;
        while (left > chance && k < n) {
            left -= chance;
            chance *= odds * (n - k) / (k + 1);
            k++;
        }
        return k;
    }
}
