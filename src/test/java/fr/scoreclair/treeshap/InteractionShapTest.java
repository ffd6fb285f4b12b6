package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Interactions against their definition, over all coalitions of up to six features. */
class InteractionShapTest {
    private static final int ENSEMBLES = 200;
    private static final double TOLERANCE = 1e-10;

    private final Random random = new Random(20261123);
    private final RandomEnsembles ensembles = new RandomEnsembles(20261123);

    private TreeEnsemble next() {
        return ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6));
    }

    private static void same(Interactions actual, int features, IntToDoubleFunction game) {
        double[][] expected = BruteForce.interactions(features, game);
        double[] shapley = BruteForce.shapley(features, game);
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < features; j++) {
                assertThat(actual.values()[i][j]).as("features %d and %d", i, j).isCloseTo(expected[i][j], within(TOLERANCE));
                assertThat(actual.values()[i][j]).isEqualTo(actual.values()[j][i]);
            }
            assertThat(actual.contributions()[i]).isCloseTo(shapley[i], within(TOLERANCE));
        }
    }

    @Test
    void interventional_interactions_are_those_of_the_mean_margin_of_mixed_rows() {
        for (int n = 0; n < ENSEMBLES; n++) {
            TreeEnsemble ensemble = next();
            double[][] references = ensembles.rows(ensemble, 1 + random.nextInt(12));
            double[] row = ensembles.rows(ensemble, 1)[0];
            Interactions interactions = InteractionShap.against(ensemble, references).explain(row);
            same(interactions, row.length, BruteForce.interventionalGame(ensemble, row, references, false));
            assertThat(interactions.value()).isEqualTo(ensemble.margin(row));
        }
    }

    @Test
    void path_dependent_interactions_are_those_of_the_cover_weighted_margin() {
        for (int n = 0; n < ENSEMBLES; n++) {
            TreeEnsemble ensemble = next();
            double[] row = ensembles.rows(ensemble, 1)[0];
            Interactions interactions = InteractionShap.pathDependent(ensemble).explain(row);
            same(interactions, row.length, BruteForce.pathDependentGame(ensemble, row));
        }
    }

    @Test
    void rows_sum_to_the_contributions_of_the_tables_on_a_model_of_usual_size() {
        SyntheticModel model = new SyntheticModel(10, 100, 9);
        TreeEnsemble ensemble = model.ensemble(30, 6);
        double[][] references = model.rows(300);
        InterventionalShap shap = InterventionalShap.against(ensemble, references);
        PathDependentShap path = PathDependentShap.of(ensemble);
        InteractionShap interactions = InteractionShap.against(ensemble, references);
        InteractionShap byCover = InteractionShap.pathDependent(ensemble);
        for (double[] row : model.rows(20)) {
            for (var both : List.of(
                    List.of(shap.explain(row).contributions(), interactions.explain(row).contributions()),
                    List.of(path.explain(row).contributions(), byCover.explain(row).contributions()))) {
                for (int f = 0; f < row.length; f++) {
                    assertThat(both.get(1)[f]).isCloseTo(both.get(0)[f], within(1e-12));
                }
            }
        }
    }

    @Test
    void path_dependent_interactions_need_covers() {
        TreeEnsemble bare = TreeEnsemble.builder(List.of("x"))
                .tree(TreeNode.split(0, 1, true, TreeNode.leaf(1), TreeNode.leaf(2)))
                .build();
        assertThatThrownBy(() -> InteractionShap.pathDependent(bare))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cover");
    }
}
