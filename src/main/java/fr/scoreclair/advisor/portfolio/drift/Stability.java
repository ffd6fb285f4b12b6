package fr.scoreclair.advisor.portfolio.drift;

import java.util.stream.IntStream;

/**
 * The population stability index of a distribution told in bins, with what chance alone would make of it.
 *
 * <p><b>Index.</b> PSI = Σ (a<sub>i</sub> − e<sub>i</sub>) ln(a<sub>i</sub> / e<sub>i</sub>), natural logarithm, no unit, at least 0, 0 where both are the same; e is the share
 * expected, a the share found. Bins that are empty on both sides do not exist. So that an empty bin on one side is no
 * infinity, half a client is added to every bin of both sides: share = (count + ½) / (n + B/2) over B bins.
 *
 * <p><b>Bands</b>, as banks read them (Siddiqi, Credit Risk Scorecards, 2006): under 0.10 stable, from 0.10 on moved, from 0.25 on
 * moved strongly. They know nothing of the sample's size, so they are shown and do not alone make an alert.
 *
 * <p><b>Chance.</b> Where n clients found and m expected are drawn from one distribution, PSI / (1/n + 1/m) is asymptotically
 * chi-squared with B − 1 degrees of freedom; so by chance PSI is (B − 1)(1/n + 1/m) on average: 0.046 for 200 clients against
 * 10,000 in 10 bins.
 *
 * @param value PSI
 * @param byChance what PSI is on average where nothing has moved
 * @param bins not empty on both sides
 * @param p probability that chance alone goes at least so far; 1 where there are less than two bins
 * @see <a href="https://doi.org/10.21314/JRMV.2020.227">Yurdakul and Naranjo, Statistical properties of the population stability
 *     index, Journal of Risk Model Validation 14(4), 2020</a>
 * @see <a href="https://scholarworks.wmich.edu/dissertations/3208">Yurdakul's thesis, 2018, with the proof</a>
 */
public record Stability(double value, double byChance, int bins, double p) {

    /** From here on a distribution has moved. */
    public static final double MOVED = 0.10;

    /** From here on it has moved strongly. */
    public static final double MOVED_STRONGLY = 0.25;

    private static final double HALF = 0.5;

    /**
     * @param expected counts by bin
     * @param found counts by the same bins
     * @return NaN throughout where a side is empty
     */
    public static Stability of(long[] expected, long[] found) {
        if (expected.length != found.length) {
            throw new IllegalArgumentException(expected.length + " bins against " + found.length);
        }
        int[] used = IntStream.range(0, expected.length)
                .filter(i -> expected[i] + found[i] > 0)
                .toArray();
        double m = IntStream.of(used).mapToLong(i -> expected[i]).sum();
        double n = IntStream.of(used).mapToLong(i -> found[i]).sum();
        if (m == 0 || n == 0) {
            return new Stability(Double.NaN, Double.NaN, used.length, Double.NaN);
        }
        double[] e = IntStream.of(used)
                .mapToDouble(i -> share(expected[i], m, used.length))
                .toArray();
        double[] a = IntStream.of(used)
                .mapToDouble(i -> share(found[i], n, used.length))
                .toArray();
        double psi = index(e, a);
        double scale = 1 / n + 1 / m;
        double p = used.length < 2 ? 1 : Tail.chiSquared(psi / scale, used.length - 1);
        return new Stability(psi, (used.length - 1) * scale, used.length, p);
    }

    /** The bare formula, of shares that are all above 0. */
    static double index(double[] expected, double[] found) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += (found[i] - expected[i]) * Math.log(found[i] / expected[i]);
        }
        return sum;
    }

    private static double share(long count, double all, int bins) {
        return (count + HALF) / (all + HALF * bins);
    }

    /** Where an index stands. */
    public enum Band {
        STABLE,
        MOVED,
        MOVED_STRONGLY
    }

    public Band band() {
        return value >= MOVED_STRONGLY ? Band.MOVED_STRONGLY : value >= MOVED ? Band.MOVED : Band.STABLE;
    }
}
