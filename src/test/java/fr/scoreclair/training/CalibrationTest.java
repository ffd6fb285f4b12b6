package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int ROWS = 20_000;
    private static final double[] TRUTH = new Random(2).doubles(ROWS, 0.05, 0.7).toArray();
    private static final boolean[] OUTCOMES = outcomes();

    @Test
    void platt_finds_back_the_odds_an_over_sampling_doubled() {
        double[] inflated = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            inflated[i] = 2 * TRUTH[i] / (1 + TRUTH[i]);
        }
        Calibration platt = Calibration.platt(inflated, OUTCOMES);
        assertThat(platt.of(inflated)[0]).isCloseTo(TRUTH[0], within(0.02));
        assertThat(platt.of(2 * 0.3 / 1.3)).isCloseTo(0.3, within(0.02));
    }

    @Test
    void isotonic_undoes_any_increasing_distortion() {
        double[] squared = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            squared[i] = TRUTH[i] * TRUTH[i];
        }
        Calibration isotonic = Calibration.isotonic(squared, OUTCOMES);
        for (double truth = 0.1; truth < 0.65; truth += 0.1) {
            assertThat(isotonic.of(truth * truth)).isCloseTo(truth, within(0.06));
        }
    }

    @Test
    void isotonic_pools_what_is_out_of_order() {
        Calibration isotonic =
                Calibration.isotonic(new double[] {0.1, 0.2, 0.3, 0.4}, new boolean[] {false, true, false, true});
        assertThat(isotonic.of(new double[] {0.05, 0.1, 0.2, 0.35, 0.4, 0.9})).containsExactly(0, 0, 0.5, 0.5, 1, 1);
    }

    private static boolean[] outcomes() {
        Random random = new Random(3);
        boolean[] outcomes = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            outcomes[i] = random.nextDouble() < TRUTH[i];
        }
        return outcomes;
    }
}
