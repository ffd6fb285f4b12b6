package fr.scoreclair.advisor.portfolio.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well scores have told what came after.
 *
 * <ul>
 *   <li><b>AUC</b>: the chance that somebody who defaulted has the higher score than somebody who did not, ties counting half.
 *       Scores in one cell (half a percentile of the training reference) count as ties. Its standard error is DeLong's: with V the
 *       share of the other side that each one outranks, se² = var(V of the bad)/bad + var(V of the good)/good; the 95 % interval is
 *       AUC ± 1.96 se, kept in [0, 1].
 *   <li><b>Brier</b> score: mean of (p − y)², 0 perfect.
 *   <li><b>Calibration</b>: by tenth of the reference's scores, the mean score beside the observed default rate with its Wilson
 *       interval; the <b>expected calibration error</b> is Σ n<sub>b</sub>/n |mean score − observed rate|, in [0, 1]. It is never quite 0 by chance.
 * </ul>
 *
 * <p>All of it is NaN where fewer than {@value #FEWEST} defaulted or fewer did not: the AUC's interval would then be wider than
 * ± 0.1. Pure.
 *
 * @param known clients with a known outcome
 * @param defaulted of them
 * @param simulated of them, outcomes that are drawn and not lived
 * @param meanScore the default rate expected, in [0, 1]
 * @see <a href="https://doi.org/10.2307/2531595">DeLong, DeLong and Clarke-Pearson, 1988</a>
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier, 1950</a>
 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini and others, calibration error by bins, 2015</a>
 */
public record Performance(
        long known,
        long defaulted,
        long simulated,
        double auc,
        double aucLow,
        double aucHigh,
        double brier,
        double calibrationError,
        double meanScore,
        List<Point> calibration) {

    /** Of each outcome at least so many, or nothing is said. */
    public static final int FEWEST = 50;

    private static final double Z95 = 1.959963984540054;

    /**
     * A bin of the calibration curve.
     *
     * @param score mean probability of default
     * @param rate observed default rate with its 95 % interval
     */
    public record Point(long clients, double score, double rate, double low, double high) {}

    public Performance {
        calibration = List.copyOf(calibration);
    }

    public boolean enough() {
        return defaulted >= FEWEST && known - defaulted >= FEWEST;
    }

    /** Observed default rate, in [0, 1]. */
    public double rate() {
        return (double) defaulted / known;
    }

    static Performance of(
            long[] good, long[] bad, long[] goodByBin, long[] badByBin, double[] sums, double squares, long simulated) {
        long goods = Arrays.stream(good).sum();
        long bads = Arrays.stream(bad).sum();
        long known = goods + bads;
        List<Point> curve = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < sums.length; b++) {
            long clients = goodByBin[b] + badByBin[b];
            if (clients > 0) {
                double[] interval = wilson(badByBin[b], clients);
                double rate = (double) badByBin[b] / clients;
                curve.add(new Point(clients, sums[b] / clients, rate, interval[0], interval[1]));
                error += Math.abs(sums[b] - badByBin[b]) / known;
            }
        }
        double mean = known == 0 ? Double.NaN : Arrays.stream(sums).sum() / known;
        if (goods < FEWEST || bads < FEWEST) {
            return new Performance(
                    known, bads, simulated, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, mean, curve);
        }
        double[] auc = auc(good, bad);
        double reach = Z95 * auc[1];
        return new Performance(
                known,
                bads,
                simulated,
                auc[0],
                Math.max(0, auc[0] - reach),
                Math.min(1, auc[0] + reach),
                squares / known,
                error,
                mean,
                curve);
    }

    /**
     * {@return AUC and its standard error}
     *
     * @param good counts by cell, ascending scores
     */
    static double[] auc(long[] good, long[] bad) {
        double goods = Arrays.stream(good).sum();
        double bads = Arrays.stream(bad).sum();
        double[] goodBelow = below(good, goods);
        double[] badBelow = below(bad, bads);
        double auc = 0;
        for (int i = 0; i < good.length; i++) {
            auc += bad[i] / bads * goodBelow[i];
        }
        double ofBad = 0;
        double ofGood = 0;
        for (int i = 0; i < good.length; i++) {
            ofBad += bad[i] * square(goodBelow[i] - auc);
            ofGood += good[i] * square(1 - badBelow[i] - auc);
        }
        return new double[] {auc, Math.sqrt(ofBad / (bads - 1) / bads + ofGood / (goods - 1) / goods)};
    }

    /** Share of a side below each cell, its own cell by half. */
    private static double[] below(long[] counts, double all) {
        double[] below = new double[counts.length];
        double passed = 0;
        for (int i = 0; i < counts.length; i++) {
            below[i] = (passed + counts[i] / 2.0) / all;
            passed += counts[i];
        }
        return below;
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * Wilson's 95 % interval of k of n.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, 1927</a>
     */
    public static double[] wilson(long k, long n) {
        double share = (double) k / n;
        double z2 = Z95 * Z95;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Z95 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return new double[] {Math.max(0, centre - reach), Math.min(1, centre + reach)};
    }
}
