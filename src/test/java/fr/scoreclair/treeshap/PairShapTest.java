package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A against B, exactly. */
class PairShapTest {
    private static final int ENSEMBLES = 300;

    private final Random random = new Random(20261124);
    private final RandomEnsembles ensembles = new RandomEnsembles(20261124);

    private static void same(double[] actual, double[] expected, double sign) {
        for (int f = 0; f < actual.length; f++) {
            assertThat(actual[f]).as("feature %d", f).isCloseTo(sign * expected[f], within(1e-10));
        }
    }

    @Test
    void a_against_b_is_the_definition_the_tables_with_b_as_only_reference_and_the_opposite_of_b_against_a() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6));
            double[][] rows = ensembles.rows(ensemble, 2);
            double[][] onlyB = {rows[1]};
            PairShap pair = PairShap.between(ensemble);
            Explanation ab = pair.explain(rows[0], rows[1]);
            same(ab.contributions(), BruteForce.interventional(ensemble, rows[0], onlyB, false), 1);
            same(ab.contributions(), InterventionalShap.against(ensemble, onlyB).explain(rows[0]).contributions(), 1);
            same(pair.explain(rows[1], rows[0]).contributions(), ab.contributions(), -1);
            assertThat(ab.base()).isEqualTo(ensemble.margin(rows[1]));
            assertThat(ab.value()).isEqualTo(ensemble.margin(rows[0]));
            assertThat(ab.additivityError()).isLessThan(1e-12);
        }
    }

    @Test
    void in_probability_too() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6));
            double[][] rows = ensembles.rows(ensemble, 2);
            PairShap pair = PairShap.between(ensemble);
            Explanation ab = pair.explainProbability(rows[0], rows[1]);
            same(ab.contributions(), BruteForce.interventional(ensemble, rows[0], new double[][] {rows[1]}, true), 1);
            same(pair.explainProbability(rows[1], rows[0]).contributions(), ab.contributions(), -1);
            assertThat(ab.base()).isEqualTo(ensemble.probability(rows[1]));
            assertThat(ab.additivityError()).isLessThan(1e-12);
        }
    }

    @Test
    void a_row_against_itself_owes_nothing_to_anything() {
        SyntheticModel model = new SyntheticModel(10, 50, 1);
        TreeEnsemble ensemble = model.ensemble(20, 6);
        double[] row = model.rows(1)[0];
        assertThat(PairShap.between(ensemble).explain(row, row.clone()).contributions())
                .containsOnly(0);
        assertThat(PairShap.between(ensemble).explainProbability(row, row.clone()).contributions())
                .containsOnly(0);
    }

    @Test
    void many_features_are_no_hindrance_as_long_as_few_differ() {
        SyntheticModel model = new SyntheticModel(30, 20, 2);
        TreeEnsemble ensemble = model.ensemble(60, 6);
        double[] a = model.rows(1)[0];
        double[] b = a.clone();
        for (int f = 0; f < 8; f++) {
            b[f] = random.nextDouble();
        }
        PairShap pair = PairShap.between(ensemble);
        assertThat(pair.explainProbability(a, b).additivityError()).isLessThan(1e-12);
        double[] other = model.rows(2)[1];
        assertThatThrownBy(() -> pair.explainProbability(a, other)).hasMessageContaining("limited to 16 features");
        assertThat(pair.explain(a, other).additivityError()).isLessThan(1e-12);
    }
}
