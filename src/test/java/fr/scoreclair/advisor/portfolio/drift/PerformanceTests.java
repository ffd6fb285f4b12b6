package fr.scoreclair.advisor.portfolio.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** AUC, Brier and calibration against their definitions, walked through client by client and pair by pair. */
class PerformanceTests {

    private static final int CLIENTS = 900;

    private final double[] scores = new double[CLIENTS];
    private final boolean[] defaulted = new boolean[CLIENTS];
    private final Cells cells;

    PerformanceTests() {
        Random random = new Random(31);
        for (int i = 0; i < CLIENTS; i++) {
            scores[i] = Math.rint(random.nextDouble() * 60) / 60; // ties: every value is a cell
            defaulted[i] = random.nextDouble() < 0.1 + 0.6 * scores[i];
        }
        cells = Cells.of(scores, new double[0], CLIENTS);
    }

    private Performance told() {
        OutcomeTally whole = new OutcomeTally(cells);
        OutcomeTally half = new OutcomeTally(cells);
        for (int i = 0; i < CLIENTS; i++) {
            (i % 2 == 0 ? whole : half).add(scores[i], defaulted[i], i % 3 == 0);
        }
        whole.add(half);
        return whole.told();
    }

    @Test
    @DisplayName("AUC is the share of pairs ranked rightly, and its error is DeLong's over all placements")
    void auc() {
        double pairs = 0;
        double right = 0;
        double[] outranked = new double[CLIENTS];
        int bads = 0;
        for (int i = 0; i < CLIENTS; i++) {
            bads += defaulted[i] ? 1 : 0;
            for (int j = 0; j < CLIENTS; j++) {
                if (defaulted[i] && !defaulted[j]) {
                    double wins = scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                    right += wins;
                    outranked[i] += wins;
                    outranked[j] += wins;
                }
            }
        }
        double auc = right / pairs;
        int goods = CLIENTS - bads;
        double ofBad = 0;
        double ofGood = 0;
        for (int i = 0; i < CLIENTS; i++) {
            double share = outranked[i] / (defaulted[i] ? goods : bads);
            ofBad += defaulted[i] ? (share - auc) * (share - auc) : 0;
            ofGood += defaulted[i] ? 0 : (share - auc) * (share - auc);
        }
        double error = Math.sqrt(ofBad / (bads - 1) / bads + ofGood / (goods - 1) / goods);
        Performance told = told();
        assertThat(told.auc()).isCloseTo(auc, within(1e-12));
        assertThat(told.aucHigh() - told.auc()).isCloseTo(1.959963984540054 * error, within(1e-12));
        assertThat(told.auc() - told.aucLow()).isCloseTo(1.959963984540054 * error, within(1e-12));
    }

    @Test
    @DisplayName("AUC of three against two, by hand: 5 of 6 pairs")
    void byHand() {
        // scores 0.1g 0.2b 0.3g 0.4g 0.5b would be 4/6; with the tie 0.2g/0.2b it is (0.5 + 1 ... ) – here: cells hold
        // g,b,g,g,b
        assertThat(Performance.auc(new long[] {1, 0, 1, 1, 0}, new long[] {0, 1, 0, 0, 1})[0])
                .isCloseTo(4 / 6.0, within(1e-15));
        assertThat(Performance.auc(new long[] {2, 1}, new long[] {0, 2})[0]).isCloseTo(5 / 6.0, within(1e-15));
    }

    @Test
    @DisplayName("Brier score and calibration error are their definitions; what is drawn is counted")
    void calibration() {
        double brier = 0;
        for (int i = 0; i < CLIENTS; i++) {
            double error = scores[i] - (defaulted[i] ? 1 : 0);
            brier += error * error / CLIENTS;
        }
        Performance told = told();
        assertThat(told.brier()).isCloseTo(brier, within(1e-12));
        double error = 0;
        long clients = 0;
        for (Performance.Point point : told.calibration()) {
            assertThat(point.rate()).isBetween(point.low(), point.high());
            error += point.clients() * Math.abs(point.score() - point.rate()) / CLIENTS;
            clients += point.clients();
        }
        assertThat(clients).isEqualTo(CLIENTS);
        assertThat(told.calibrationError()).isCloseTo(error, within(1e-12));
        assertThat(told.simulated()).isEqualTo(CLIENTS / 3);
    }

    @Test
    @DisplayName("Wilson's interval: the published one of 0 and of 10 in 20")
    void wilson() {
        // Newcombe, Statistics in Medicine 17 (1998), method 3: 81/263 -> 0.2553 to 0.3662; 0/20 -> 0 to 0.1611
        assertThat(Performance.wilson(81, 263)).containsExactly(new double[] {0.2553, 0.3662}, within(5e-5));
        assertThat(Performance.wilson(0, 20)).containsExactly(new double[] {0, 0.1611}, within(5e-5));
    }

    @Test
    @DisplayName("Too few of one outcome: nothing is said")
    void few() {
        OutcomeTally tally = new OutcomeTally(cells);
        for (int i = 0; i < 500; i++) {
            tally.add(scores[i], i < Performance.FEWEST - 1, false);
        }
        assertThat(tally.told().enough()).isFalse();
        assertThat(tally.told().auc()).isNaN();
        assertThat(new OutcomeTally(cells).told().known()).isZero();
    }
}
