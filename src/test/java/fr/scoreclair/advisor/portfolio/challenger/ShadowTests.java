package fr.scoreclair.advisor.portfolio.challenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.portfolio.challenger.Shadow.Failure;
import fr.scoreclair.advisor.portfolio.challenger.Shadow.Said;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A challenger that misbehaves, and the sums of a comparison against counting. */
class ShadowTests {

    /** 0 is refused, 1 breaks the reading, 2 breaks all scoring it is part of, 3 is no probability; others are scored x / 10. */
    private static final Shadow.Model AWKWARD = new Shadow.Model() {
        @Override
        public double[] vector(Map<String, ? extends @Nullable Number> values) {
            Number x = values.get("x");
            double value = x == null ? Double.NaN : x.doubleValue();
            if (value == 0) {
                throw new Refusal(List.of(new Refusal.Violation("x", "no")));
            }
            if (value == 1) {
                throw new StackOverflowError("deep");
            }
            return new double[] {value};
        }

        @Override
        public double[] probabilities(double[][] vectors) {
            if (Arrays.stream(vectors).anyMatch(vector -> vector[0] == 2)) {
                throw new IllegalStateException("broken");
            }
            return Arrays.stream(vectors)
                    .mapToDouble(vector -> vector[0] == 3 ? Double.NaN : vector[0] / 10)
                    .toArray();
        }
    };

    @Test
    @DisplayName("One client who breaks the challenger is the only one without a score of it")
    void awkward() {
        List<Said> said = new Shadow(AWKWARD)
                .of(IntStream.range(0, 7).mapToObj(x -> Map.of("x", (double) x)).toList());
        assertThat(said)
                .extracting(Said::failure)
                .containsExactly(Failure.REFUSED, Failure.FAILED, Failure.FAILED, Failure.FAILED, null, null, null);
        assertThat(said.subList(4, 7)).extracting(Said::probability).containsExactly(0.4, 0.5, 0.6);
    }

    @Test
    @DisplayName("A challenger that answers too little or throws always scores nobody, and nothing gets out")
    void useless() {
        Shadow.Model shorter = new Shadow.Model() {
            @Override
            public double[] vector(Map<String, ? extends @Nullable Number> values) {
                return new double[1];
            }

            @Override
            public double[] probabilities(double[][] vectors) {
                return new double[0];
            }
        };
        assertThat(new Shadow(shorter).of(List.of(Map.of("x", 1.0), Map.of("x", 2.0))))
                .extracting(Said::failure)
                .containsOnly(Failure.FAILED);
        assertThat(new Shadow(AWKWARD).of(List.of())).isEmpty();
    }

    @Test
    @DisplayName("Agreement, AUC and Brier are those of counting single clients")
    void sums() {
        Random random = new Random(7);
        int n = 900;
        double[][] scores = new double[n][];
        Boolean[] outcomes = new Boolean[n];
        Sums sums = new Sums();
        long same = 0;
        for (int i = 0; i < n; i++) {
            double champion = (random.nextInt(1_000) + 0.5) / 1_000; // one place in each bin: ranks by bins are ranks
            double challenger = (random.nextInt(1_000) + 0.5) / 1_000;
            scores[i] = new double[] {champion, challenger};
            outcomes[i] = i % 3 == 0 ? null : random.nextDouble() < champion;
            boolean[] favorable = {champion < 0.35, challenger < 0.4};
            same += favorable[0] == favorable[1] ? 1 : 0;
            sums.add(scores[i], favorable, 100, outcomes[i]);
        }
        sums.failed();
        Comparison told = new Comparison(
                1,
                sums.clients,
                sums.compared,
                sums.failed,
                longs(sums.matrix),
                sums.expectedLoss,
                sums.exposure,
                longs(sums.differences),
                longs(sums.repaid),
                longs(sums.defaulted),
                sums.squares);
        assertThat(told.clients()).isEqualTo(n + 1);
        assertThat(told.agreement()).isCloseTo((double) same / n, within(1e-12));
        assertThat(told.swaps()).isEqualTo(n - same);
        assertThat(told.enoughOutcomes()).isTrue();
        for (int who = 0; who < 2; who++) {
            assertThat(told.auc(who)).isCloseTo(auc(scores, outcomes, who), within(1e-12));
            assertThat(told.brier(who)).isCloseTo(brier(scores, outcomes, who), within(1e-12));
        }
        assertThat(Arrays.stream(told.differences()).sum()).isEqualTo(n);
        assertThat(told.knownRepaid() + told.knownDefaulted()).isEqualTo(600);
        assertThat(sums.repaid).hasSize(2 * Grid.STEPS);
    }

    private static long[] longs(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().toArray();
    }

    private static double auc(double[][] scores, @Nullable Boolean[] outcomes, int who) {
        double won = 0;
        long pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (Boolean.TRUE.equals(outcomes[i]) && Boolean.FALSE.equals(outcomes[j])) {
                    pairs++;
                    won += scores[i][who] > scores[j][who] ? 1 : scores[i][who] == scores[j][who] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    private static double brier(double[][] scores, @Nullable Boolean[] outcomes, int who) {
        return IntStream.range(0, scores.length)
                .filter(i -> outcomes[i] != null)
                .mapToDouble(i -> Math.pow(scores[i][who] - (Boolean.TRUE.equals(outcomes[i]) ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }
}
