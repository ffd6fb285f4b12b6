package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdditivityCheckTest {
    private static TreeEnsemble tree(double below, double above) {
        return TreeEnsemble.builder(List.of("x", "y"))
                .tree(new TreeNode.Split(
                        0, ValueSet.below(0), new TreeNode.Leaf(below, 1), new TreeNode.Leaf(above, 1), 2))
                .build();
    }

    @Test
    void an_explanation_that_does_not_add_up_never_leaves_the_engine() {
        TreeEnsemble ensemble = tree(1, 3);
        TreeParts parts = TreeParts.of(ensemble);
        ShapTables tables = TableFill.of(parts.blocks(), new CoverShares(), 2);
        MarginShap right = new MarginShap(ensemble, tables, parts, (bins, contributions) -> 0, 2);
        assertThat(right.explain(new double[] {1, 0}).contributions()).containsExactly(1, 0);
        MarginShap wrong = new MarginShap(ensemble, tables, parts, (bins, contributions) -> 0, 2 + 1e-8);
        assertThatThrownBy(() -> wrong.explain(new double[] {1, 0}))
                .isInstanceOf(AdditivityException.class)
                .hasMessageContaining("miss the margin 3.0");
        assertThatThrownBy(() -> wrong.explain(new double[][] {{1, 0}})).isInstanceOf(AdditivityException.class);
    }

    @Test
    void a_difference_of_rounding_passes_and_grows_with_the_size_of_the_numbers() {
        AdditivityCheck check = new AdditivityCheck(tree(1, 3), 2e6);
        assertThatCode(() -> check.check(new double[] {1e6, 0}, 0, 2, 3e6 + 1e-3))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(new double[] {1e6, 0}, 0, 2, 3e6 + 1e-2))
                .isInstanceOf(AdditivityException.class);
    }

    @Test
    void nan_is_an_answer_only_of_models_that_have_a_leaf_without_prediction() {
        AdditivityCheck gaps = new AdditivityCheck(tree(Double.NaN, 3), 2);
        AdditivityCheck none = new AdditivityCheck(tree(1, 3), 2);
        assertThatCode(() -> gaps.check(new double[] {Double.NaN}, 0, 1, Double.NaN))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> none.check(new double[] {Double.NaN}, 0, 1, 3))
                .isInstanceOf(AdditivityException.class);
    }

    @Test
    void a_row_without_prediction_is_explained_by_nan() {
        TreeEnsemble ensemble = tree(Double.NaN, 3);
        InterventionalShap shap = InterventionalShap.against(ensemble, new double[][] {{1, 0}});
        assertThat(shap.explain(new double[] {-1, 0}).value()).isNaN();
        assertThat(shap.explain(new double[] {1, 0}).value()).isEqualTo(3);
    }
}
