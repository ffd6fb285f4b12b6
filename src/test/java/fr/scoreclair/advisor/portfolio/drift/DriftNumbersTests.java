package fr.scoreclair.advisor.portfolio.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The arithmetic of drift against published numbers, Apache Commons Math 3.6.1, and definitions walked through pair by pair. */
class DriftNumbersTests {

    @Test
    @DisplayName("PSI: a published example, and one by hand")
    void index() {
        // geeksforgeeks.org, « Population Stability Index (PSI) », three income bands: 0.00668 + 0.00912 + 0.02877
        assertThat(Stability.index(new double[] {0.4, 0.3, 0.3}, new double[] {0.35, 0.25, 0.4}))
                .isCloseTo(0.04456, within(5e-6));
        // by hand: 0.1 ln 1.2 − 0.1 ln 0.8 = 0.1 ln 1.5
        assertThat(Stability.index(new double[] {0.5, 0.5}, new double[] {0.6, 0.4}))
                .isCloseTo(0.1 * Math.log(1.5), within(1e-15));
    }

    @Test
    @DisplayName(
            "PSI of counts: nothing moved is 0, many clients come close to the bare formula, an empty bin is no infinity")
    void counted() {
        assertThat(Stability.of(new long[] {10, 30, 0}, new long[] {10, 30, 0}).value())
                .isZero();
        assertThat(Stability.of(
                                new long[] {4_000_000, 3_000_000, 3_000_000},
                                new long[] {3_500_000, 2_500_000, 4_000_000})
                        .value())
                .isCloseTo(0.04456, within(1e-5));
        Stability gone = Stability.of(new long[] {500, 500}, new long[] {1000, 0});
        // by hand: shares 500.5/1001 twice, 1000.5/1001, 0.5/1001
        double full = 1000.5 / 1001;
        double empty = 0.5 / 1001;
        assertThat(gone.value())
                .isCloseTo((full - 0.5) * Math.log(full / 0.5) + (empty - 0.5) * Math.log(empty / 0.5), within(1e-12));
        assertThat(gone.band()).isEqualTo(Stability.Band.MOVED_STRONGLY);
        assertThat(Stability.of(new long[] {5, 5}, new long[2]).value()).isNaN();
        assertThat(Stability.of(new long[] {7}, new long[] {9}).p()).isEqualTo(1);
    }

    @Test
    @DisplayName("The tail of chi-squared is Commons Math's, near and far")
    void tail() {
        for (int degrees : new int[] {1, 2, 3, 9, 10, 25, 40}) {
            ChiSquaredDistribution other = new ChiSquaredDistribution(degrees);
            for (double x : new double[] {0.01, 0.5, 1, 2.9, 3.1, 7, 15, 30, 60}) {
                assertThat(Tail.chiSquared(x, degrees))
                        .as("%s with %s degrees", x, degrees)
                        .isCloseTo(1 - other.cumulativeProbability(x), within(1e-12));
            }
        }
        // NIST/SEMATECH e-Handbook, table 1.3.6.7.4: critical values at 0.05 and 0.001
        assertThat(Tail.chiSquared(16.919, 9)).isCloseTo(0.05, within(1e-5));
        assertThat(Tail.chiSquared(29.588, 10)).isCloseTo(0.001, within(1e-6));
        assertThat(Tail.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(Tail.chiSquared(1400, 1)).isPositive().isLessThan(1e-300);
        assertThat(Tail.chiSquared(0, 3)).isEqualTo(1);
    }

    @Test
    @DisplayName("Where nothing has moved, PSI is on average what chance makes of it, and its p-values are even")
    void chance() {
        Random random = new Random(20);
        int runs = 4_000;
        double sum = 0;
        int small = 0;
        for (int run = 0; run < runs; run++) {
            Stability one = Stability.of(drawn(random, 10_000), drawn(random, 500));
            sum += one.value();
            small += one.p() <= 0.05 ? 1 : 0;
        }
        Stability any = Stability.of(drawn(random, 10_000), drawn(random, 500));
        assertThat(sum / runs).isCloseTo(any.byChance(), within(0.001));
        assertThat(small / (double) runs).isCloseTo(0.05, within(0.012)); // 3.5 standard errors
    }

    private static long[] drawn(Random random, int clients) {
        long[] counts = new long[10];
        for (int i = 0; i < clients; i++) {
            counts[random.nextInt(10)]++;
        }
        return counts;
    }

    @Test
    @DisplayName("Holm's adjustment, by hand")
    void holm() {
        // Holm 1979: 0.01, 0.02, 0.03, 0.04 of four become 0.04, 0.06, 0.06, 0.06
        assertThat(Holm.adjusted(0.04, 0.01, Double.NaN, 0.03, 0.02))
                .containsExactly(new double[] {0.06, 0.04, Double.NaN, 0.06, 0.06}, within(1e-15));
        assertThat(Holm.adjusted(0.5, 0.9)).containsExactly(1, 1);
        assertThat(Holm.adjusted()).isEmpty();
    }

    @Test
    @DisplayName("Two shares: Fisher's tea, Commons Math's hypergeometric, and Yates where groups are large")
    void shares() {
        // Fisher's lady tasting tea: 3 of 4 against 1 of 4; one tail 17/70, doubled
        assertThat(Shares.p(3, 4, 1, 4)).isCloseTo(34 / 70.0, within(1e-12));
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            int n1 = 1 + random.nextInt(300);
            int n2 = 1 + random.nextInt(3_000);
            int k1 = random.nextInt(Math.min(n1, 20) + 1);
            int k2 = random.nextInt(Math.min(n2, 20) + 1);
            HypergeometricDistribution given = new HypergeometricDistribution(n1 + n2, k1 + k2, n1);
            double tails = Math.min(given.cumulativeProbability(k1), given.upperCumulativeProbability(k1));
            assertThat(Shares.p(k1, n1, k2, n2)).isCloseTo(Math.min(1, 2 * tails), within(1e-9));
        }
        // by hand: expected 150, variance 150 · 0.85 · 0.5, |180 − 150| − 0.5
        assertThat(Shares.p(180, 1000, 120, 1000))
                .isCloseTo(Tail.chiSquared(29.5 * 29.5 / (150 * 0.85 * 0.5), 1), within(1e-15));
        assertThat(Shares.p(0, 0, 1, 2)).isNaN();
        assertThatThrownBy(() -> Shares.p(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("KS over single values is Commons Math's; over percentiles at most a cell lower")
    void distance() {
        Random random = new Random(8);
        double[] one = random.doubles(2_000).map(v -> Math.rint(v * 40)).toArray();
        double[] other = random.doubles(700).map(v -> Math.rint(v * v * 40)).toArray();
        double exact = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(one, other);
        Cells single = Cells.of(one, new double[0], 2_000);
        assertThat(KolmogorovSmirnov.distance(count(single, one), count(single, other), single.onScale()))
                .isCloseTo(exact, within(1e-12));
        double[] smooth = random.doubles(5_000).toArray();
        double[] bent = random.doubles(3_000).map(v -> Math.pow(v, 1.3)).toArray();
        Cells cells = Cells.of(smooth, new double[0], 100);
        double told = KolmogorovSmirnov.distance(count(cells, smooth), count(cells, bent), cells.onScale());
        double whole = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(smooth, bent);
        assertThat(told).isBetween(whole - 0.02, whole + 1e-12);
    }

    private static long[] count(Cells cells, double[] values) {
        long[] counts = new long[cells.count()];
        Arrays.stream(values).forEach(value -> counts[cells.of(value)]++);
        return counts;
    }

    @Test
    @DisplayName("Cells: ties share a cell, codes and missing have their own, thin bins join the one before")
    void cells() {
        double[] values = new double[1_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 600 ? 0 : i < 990 ? i : i < 995 ? 365_243 : Double.NaN;
        }
        Cells cells = Cells.of(values, new double[] {365_243}, 100);
        long[] binned = cells.binned(count(cells, values));
        assertThat(Arrays.stream(binned).sum()).isEqualTo(1_000);
        assertThat(binned[0]).as("six tenths are one bin").isEqualTo(600);
        assertThat(binned[binned.length - 2]).as("the code").isEqualTo(5);
        assertThat(binned[binned.length - 1]).as("missing").isEqualTo(5);
        assertThat(cells.of(-1e9)).isZero();
        assertThat(cells.bin(cells.of(1e9))).isEqualTo(cells.bins() - 3);
        assertThat(cells.ends()).hasSize(cells.bins() - 3).isSorted();
        assertThat(Cells.of(new double[] {Double.NaN}, new double[0], 100).bins())
                .isEqualTo(2);
    }
}
