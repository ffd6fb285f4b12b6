package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Four clients: payers at 0.1 and 0.4, defaulters at 0.35 and 0.8 (the example of scikit-learn's user guide). */
    private static final Evaluation FOUR =
            new Evaluation(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});

    @Test
    void figures_of_four_clients_by_hand() {
        int[] ones = FOUR.ones();
        assertThat(FOUR.rocAuc(ones)).isEqualTo(0.75);
        assertThat(FOUR.prAuc(ones)).isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-15));
        assertThat(FOUR.ks(ones)).isEqualTo(0.5);
        assertThat(FOUR.brier(ones)).isCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, within(1e-15));
        assertThat(FOUR.logLoss(ones))
                .isCloseTo(-(Math.log(0.9) + Math.log(0.6) + Math.log(0.35) + Math.log(0.8)) / 4, within(1e-15));
    }

    @Test
    void a_score_at_the_threshold_is_refused() {
        Refusals refusals = FOUR.refusals(FOUR.ones(), 0.35);
        assertThat(refusals).isEqualTo(new Refusals(1, 0, 1, 2));
        assertThat(refusals.precision()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(refusals.recall()).isEqualTo(1);
        assertThat(FOUR.refusals(FOUR.ones(), 0.5).cost(10)).isEqualTo(10.0 / 4);
    }

    @Test
    void the_auc_counts_pairs_ties_and_weights_as_brute_force_does() {
        Random random = new Random(3);
        double[] scores = random.doubles(120).map(x -> Math.rint(x * 20) / 20).toArray();
        boolean[] outcomes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            outcomes[i] = random.nextDouble() < scores[i];
        }
        Evaluation evaluation = new Evaluation(scores, outcomes);
        assertThat(evaluation.rocAuc(evaluation.ones())).isCloseTo(pairs(scores, outcomes), within(1e-12));
    }

    @Test
    void a_resample_gives_what_repeating_the_rows_gives() {
        Evaluation repeated = new Evaluation(
                new double[] {0.1, 0.1, 0.1, 0.4, 0.8, 0.8}, new boolean[] {false, false, false, false, true, true});
        int[] weights = {3, 0, 1, 2};
        assertThat(FOUR.rocAuc(weights)).isEqualTo(repeated.rocAuc(repeated.ones()));
        assertThat(FOUR.brier(weights)).isCloseTo(repeated.brier(repeated.ones()), within(1e-15));
        assertThat(FOUR.prAuc(weights)).isCloseTo(repeated.prAuc(repeated.ones()), within(1e-15));
    }

    @Test
    void true_probabilities_are_calibrated_up_to_noise_and_halved_ones_are_not() {
        Random random = new Random(5);
        double[] truth = random.doubles(5_000, 0.05, 0.6).toArray();
        boolean[] outcomes = new boolean[truth.length];
        double[] halved = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            outcomes[i] = random.nextDouble() < truth[i];
            halved[i] = truth[i] / 2;
        }
        Evaluation honest = new Evaluation(truth, outcomes);
        Evaluation wrong = new Evaluation(halved, outcomes);
        assertThat(honest.ece(honest.ones())).isLessThan(2 * honest.eceIfPerfect(50, 1));
        assertThat(wrong.ece(wrong.ones())).isCloseTo(0.1625, within(0.02));
    }

    @Test
    void the_interval_of_an_auc_is_as_wide_as_theory_says() {
        Random random = new Random(9);
        double[] scores = new double[1_000];
        boolean[] outcomes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            outcomes[i] = i % 2 == 0;
            scores[i] = random.nextGaussian() + (outcomes[i] ? 1 : 0);
        }
        Evaluation evaluation = new Evaluation(scores, outcomes);
        Figure auc = new Bootstrap(1_000, 1).percentile(evaluation, evaluation::rocAuc);
        // Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747, at AUC 0.76 with 500 + 500 rows: s.e. 0.0152
        assertThat(auc.high() - auc.low()).isCloseTo(2 * 1.96 * 0.0152, within(0.01));
        assertThat(auc.value()).isBetween(auc.low(), auc.high());
    }

    private static double pairs(double[] scores, boolean[] outcomes) {
        double concordant = 0;
        int pairs = 0;
        for (int bad = 0; bad < scores.length; bad++) {
            for (int good = 0; good < scores.length; good++) {
                if (outcomes[bad] && !outcomes[good]) {
                    pairs++;
                    concordant += scores[bad] > scores[good] ? 1 : scores[bad] == scores[good] ? 0.5 : 0;
                }
            }
        }
        return concordant / pairs;
    }
}
