package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rescaled probability points: what they are by definition, and that they add up exactly. */
class RescaledProbabilityTest {
    private final Random random = new Random(20261125);
    private final RandomEnsembles ensembles = new RandomEnsembles(20261125);

    @Test
    void each_reference_row_rescales_its_own_margin_contributions_to_the_difference_in_probability() {
        for (int i = 0; i < 200; i++) {
            TreeEnsemble ensemble = ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6));
            double[][] references = ensembles.rows(ensemble, 1 + random.nextInt(8));
            double[] row = ensembles.rows(ensemble, 1)[0];
            double[] expected = new double[row.length];
            for (double[] reference : references) {
                double[] margin = BruteForce.interventional(ensemble, row, new double[][] {reference}, false);
                double apart = ensemble.margin(row) - ensemble.margin(reference);
                double slope = apart == 0 ? 0 : (ensemble.probability(row) - ensemble.probability(reference)) / apart;
                if (Math.abs(apart) < 1e-6) {
                    double p = ensemble.probability(row);
                    slope = ensemble.link() == Link.LOGISTIC ? p * (1 - p) : 1;
                }
                for (int f = 0; f < row.length; f++) {
                    expected[f] += margin[f] * slope / references.length;
                }
            }
            Explanation actual = RescaledProbability.against(ensemble, references).explain(row);
            for (int f = 0; f < row.length; f++) {
                assertThat(actual.contributions()[f]).isCloseTo(expected[f], within(1e-7));
            }
            assertThat(actual.value()).isEqualTo(ensemble.probability(row));
            assertThat(actual.base())
                    .isCloseTo(Arrays.stream(ensemble.probabilities(references)).average().orElseThrow(), within(1e-12));
            assertThat(actual.additivityError()).isLessThan(1e-12);
        }
    }

    @Test
    void without_a_link_to_bend_them_they_are_the_exact_ones() {
        for (int i = 0; i < 100; i++) {
            TreeEnsemble ensemble = ensembles.next(1 + random.nextInt(6), 3, 4);
            if (ensemble.link() == Link.IDENTITY) {
                double[][] references = ensembles.rows(ensemble, 5);
                double[] row = ensembles.rows(ensemble, 1)[0];
                double[] exact = ProbabilityShap.against(ensemble, references).explain(row).contributions();
                double[] rescaled = RescaledProbability.against(ensemble, references).explain(row).contributions();
                for (int f = 0; f < exact.length; f++) {
                    assertThat(rescaled[f]).isCloseTo(exact[f], within(1e-10));
                }
            }
        }
    }

    @Test
    void forty_features_add_up_as_well_as_ten() {
        SyntheticModel model = new SyntheticModel(40, 20, 5);
        TreeEnsemble ensemble = model.ensemble(40, 5);
        RescaledProbability shap = RescaledProbability.against(ensemble, model.rows(30));
        for (Explanation explanation : shap.explain(model.rows(50))) {
            assertThat(explanation.additivityError()).isLessThan(1e-12);
        }
    }
}
