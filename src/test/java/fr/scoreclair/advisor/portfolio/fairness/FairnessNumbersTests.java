package fr.scoreclair.advisor.portfolio.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.portfolio.fairness.FairnessDetector.Counted;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The arithmetic of fairness by hand, against resampling client by client, and against Apache Commons Math 3.6.1. */
class FairnessNumbersTests {

    private static GroupTally group(long clients, long favorable) {
        GroupTally tally = new GroupTally();
        for (long i = 0; i < clients; i++) {
            tally.add(i < favorable ? 0.1 : 0.6, i < favorable);
        }
        return tally;
    }

    @Test
    @DisplayName("Four fifths: 48 of 80 against 12 of 40 is a ratio of one half, in the EEOC's own example")
    void ratio() {
        // Uniform Guidelines, Questions and Answers 18: 48 of 80 (60 %) and 12 of 40 (30 %): 30/60 = 50 %; here ten
        // times as many
        FairnessReport report = FairnessDetector.report(
                List.of(new Counted("X", List.of(1.0), List.of(group(800, 480), group(400, 120), new GroupTally()))));
        GroupFigures other = report.groupings().getFirst().groups().get(1);
        assertThat(other.ratio()).isCloseTo(0.5, within(1e-12));
        assertThat(other.verdicts()).containsExactly(Verdict.SHARE);
        assertThat(other.finding()).as("a trigger is no finding").isFalse();
        assertThat(report.groupings().getFirst().best()).isZero();
        assertThat(other.falseRefusal()).isNaN();
    }

    @Test
    @DisplayName("Groups that are too small are counted and compared with nobody")
    void small() {
        FairnessReport report = FairnessDetector.report(List.of(new Counted(
                "X", List.of(1.0, 2.0), List.of(group(800, 480), group(100, 10), new GroupTally(), group(7, 7)))));
        FairnessReport.Grouping grouping = report.groupings().getFirst();
        assertThat(grouping.groups()).hasSize(2);
        assertThat(grouping.without()).isEqualTo(7);
        assertThat(grouping.groups().get(1).enough()).isFalse();
        assertThat(grouping.groups().get(1).ratio()).isNaN();
        assertThat(grouping.groups().get(1).verdicts()).isEmpty();
        assertThat(FairnessDetector.report(List.of()).clients()).isZero();
    }

    @Test
    @DisplayName("The interval from counts is that of resampling client by client")
    void bootstrap() {
        double[] quick = Bootstrap.ratio(210, 400, 700, 1_000, 1);
        Random random = new Random(2);
        double[] ratios = new double[4_000];
        for (int i = 0; i < ratios.length; i++) {
            int k = 0;
            for (int n = 0; n < 400; n++) {
                k += random.nextInt(400) < 210 ? 1 : 0;
            }
            int best = 0;
            for (int n = 0; n < 1_000; n++) {
                best += random.nextInt(1_000) < 700 ? 1 : 0;
            }
            ratios[i] = (k / 400.0) / (best / 1_000.0);
        }
        Arrays.sort(ratios);
        assertThat(quick[0]).isCloseTo(ratios[100], within(0.006));
        assertThat(quick[1]).isCloseTo(ratios[3_899], within(0.006));
        assertThat(Bootstrap.ratio(210, 400, 700, 1_000, 1)).containsExactly(quick);
        assertThat(Bootstrap.ratio(0, 5, 0, 9, 1)).containsOnly(Double.NaN);
    }

    @Test
    @DisplayName("Binomial draws have the distribution's own quantiles, small and large")
    void binomial() {
        for (int n : new int[] {40, 5_000, 1_000_000}) {
            for (double p : new double[] {0.02, 0.3, 0.97}) {
                SplittableRandom random = new SplittableRandom(n);
                long[] drawn = new long[4_000];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = Bootstrap.binomial(n, p, random);
                }
                Arrays.sort(drawn);
                BinomialDistribution exact = new BinomialDistribution(n, p);
                for (int q : new int[] {200, 2_000, 3_800}) {
                    // the share of draws at or below is within four standard errors of the law's
                    double law = exact.cumulativeProbability((int) drawn[q]);
                    double below =
                            Arrays.stream(drawn).filter(k -> k <= drawn[q]).count() / 4_000.0;
                    assertThat(below).isCloseTo(law, within(0.032));
                }
            }
        }
    }

    @Test
    @DisplayName("Rates, excess and its error are their definitions, walked through client by client")
    void definitions() {
        Random random = new Random(9);
        int n = 3_000;
        GroupTally[] tallies = {new GroupTally(), new GroupTally(), new GroupTally()};
        double[] mean = new double[2];
        double[][] errors = new double[2][n];
        int[] size = new int[2];
        int refused = 0;
        int good = 0;
        for (int i = 0; i < n; i++) {
            int side = i % 3 == 0 ? 0 : 1;
            double score = random.nextDouble();
            boolean defaulted = random.nextDouble() < score * 0.8;
            boolean favorable = score < 0.4;
            tallies[side].add(score, favorable);
            tallies[side].outcome(score, favorable, defaulted, false);
            errors[side][size[side]++] = score - (defaulted ? 1 : 0);
            mean[side] += score - (defaulted ? 1 : 0);
            refused += side == 0 && !favorable && !defaulted ? 1 : 0;
            good += side == 0 && !defaulted ? 1 : 0;
        }
        double variance = 0;
        for (int side = 0; side < 2; side++) {
            mean[side] /= size[side];
            double sum = 0;
            for (int i = 0; i < size[side]; i++) {
                sum += Math.pow(errors[side][i] - mean[side], 2);
            }
            variance += sum / (size[side] - 1) / size[side];
        }
        GroupFigures first = FairnessDetector.report(List.of(new Counted("X", List.of(1.0), List.of(tallies))))
                .groupings()
                .getFirst()
                .groups()
                .getFirst();
        assertThat(first.excess()).isCloseTo(mean[0] - mean[1], within(1e-12));
        assertThat(first.excessHigh() - first.excess())
                .isCloseTo(1.959963984540054 * Math.sqrt(variance), within(1e-10));
        assertThat(first.falseRefusal()).isCloseTo((double) refused / good, within(1e-15));
        assertThat(first.verdicts()).as("both sides are overstated alike").isEmpty();
    }
}
