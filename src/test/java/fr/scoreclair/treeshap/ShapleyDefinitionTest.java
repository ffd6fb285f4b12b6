package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every explainer against the definition of the Shapley value: all coalitions of up to six features. */
class ShapleyDefinitionTest {
    private static final int ENSEMBLES = 400;
    private static final double TOLERANCE = 1e-10;

    private final Random random = new Random(20261122);
    private final RandomEnsembles ensembles = new RandomEnsembles(20261122);

    private TreeEnsemble next() {
        return ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6));
    }

    private static void same(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int f = 0; f < actual.length; f++) {
            assertThat(actual[f]).as("feature %d", f).isCloseTo(expected[f], within(TOLERANCE));
        }
    }

    @Test
    void interventional_contributions_are_the_shapley_values_of_the_mean_margin_of_mixed_rows() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = next();
            double[][] references = ensembles.rows(ensemble, 1 + random.nextInt(20));
            InterventionalShap shap = InterventionalShap.against(ensemble, references);
            for (double[] row : ensembles.rows(ensemble, 3)) {
                Explanation explanation = shap.explain(row);
                same(explanation.contributions(), BruteForce.interventional(ensemble, row, references, false));
                assertThat(explanation.value()).isCloseTo(ensemble.margin(row), within(1e-12));
                assertThat(explanation.additivityError()).isLessThan(1e-12);
            }
        }
    }

    @Test
    void counting_what_the_reference_passes_gives_the_same_interventional_contributions_as_walking_with_each_row() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = next();
            double[][] references = ensembles.rows(ensemble, 1 + random.nextInt(20));
            double[] row = ensembles.rows(ensemble, 1)[0];
            double[] expected = BruteForce.interventional(ensemble, row, references, false);
            int trees = (int) Arrays.stream(ensemble.trees())
                    .filter(tree -> tree.nodeCount() > 0)
                    .count();
            for (long mostPatterns : new long[] {0, 10, 1_000_000}) {
                DirectInterventional direct = new DirectInterventional(
                        ensemble.trees(), ensemble, ReferenceRows.bins(ensemble, references), mostPatterns);
                assertThat(direct.countedTrees() + direct.walkedTrees()).isEqualTo(trees);
                assertThat(direct.countedTrees()).isLessThanOrEqualTo(mostPatterns == 0 ? 0 : trees);
                double[] contributions = new double[row.length];
                double value = direct.explain(ensemble.bins().bins(row), contributions);
                same(contributions, expected);
                assertThat(value + ensemble.finish(0)).isCloseTo(ensemble.margin(row), within(1e-12));
            }
        }
    }

    @Test
    void path_dependent_contributions_are_the_shapley_values_of_the_cover_weighted_margin() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = next();
            PathDependentShap shap = PathDependentShap.of(ensemble);
            for (double[] row : ensembles.rows(ensemble, 3)) {
                Explanation explanation = shap.explain(row);
                same(explanation.contributions(), BruteForce.pathDependent(ensemble, row));
                assertThat(explanation.additivityError()).isLessThan(1e-12);
            }
        }
    }

    @Test
    void quadrature_along_the_tree_gives_the_same_path_dependent_contributions() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = next();
            DirectPathDependent direct =
                    new DirectPathDependent(ensemble.trees(), ensemble.scale(), ensemble.featureCount());
            double[] row = ensembles.rows(ensemble, 1)[0];
            double[] contributions = new double[row.length];
            direct.explain(ensemble.bins().bins(row), contributions);
            same(contributions, BruteForce.pathDependent(ensemble, row));
        }
    }

    @Test
    void probability_contributions_are_the_shapley_values_of_the_mean_probability_of_mixed_rows() {
        for (int i = 0; i < ENSEMBLES; i++) {
            TreeEnsemble ensemble = next();
            double[][] references = ensembles.rows(ensemble, 1 + random.nextInt(10));
            ProbabilityShap shap = ProbabilityShap.against(ensemble, references);
            double[] row = ensembles.rows(ensemble, 1)[0];
            Explanation explanation = shap.explain(row);
            same(explanation.contributions(), BruteForce.interventional(ensemble, row, references, true));
            assertThat(explanation.value()).isEqualTo(ensemble.probability(row));
            assertThat(explanation.additivityError()).isLessThan(1e-12);
        }
    }
}
