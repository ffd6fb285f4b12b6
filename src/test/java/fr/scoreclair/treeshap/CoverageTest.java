package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.Coverage.Method;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a model asks, it is explained, and by which method is said. */
class CoverageTest {
    private final SyntheticModel model = new SyntheticModel(20, 30, 11);

    /** One tree of depth 4, one that asks about 20 features on one way, and a constant. */
    private TreeEnsemble mixed() {
        return TreeEnsemble.builder(IntStream.range(0, 20).mapToObj(f -> "f" + f).toList())
                .tree(chain(4))
                .tree(chain(20))
                .tree(new TreeNode.Leaf(0.5, 21))
                .link(Link.LOGISTIC)
                .build();
    }

    private static TreeNode chain(int length) {
        TreeNode node = new TreeNode.Leaf(3, 1);
        for (int f = 0; f < length; f++) {
            node = new TreeNode.Split(
                    f,
                    ValueSet.below(0.7).withMissing(f % 2 == 0),
                    node,
                    new TreeNode.Leaf(f * 0.1, 1),
                    node.cover() + 1);
        }
        return node;
    }

    @Test
    void tables_where_they_fit_counted_patterns_or_quadrature_where_not() {
        TreeEnsemble ensemble = mixed();
        InterventionalShap shap = InterventionalShap.against(ensemble, model.rows(100));
        assertThat(shap.coverage().trees(Method.TABLES)).isEqualTo(1);
        assertThat(shap.coverage().trees(Method.COUNTED_PATTERNS)).isEqualTo(1);
        assertThat(shap.coverage().exact()).isTrue();
        assertThat(shap.coverage()).hasToString("1 tree by tables (1 MB), 1 tree by counted patterns of the reference "
                + "(more than 13 features on one way, or after 256 MiB of tables)");
        PathDependentShap path = PathDependentShap.of(ensemble);
        assertThat(path.coverage().trees(Method.TABLES)).isEqualTo(1);
        assertThat(path.coverage().trees(Method.QUADRATURE)).isEqualTo(1);
        for (double[] row : model.rows(100)) {
            assertThat(shap.explain(row).additivityError()).isLessThan(1e-12);
            assertThat(path.explain(row).additivityError()).isLessThan(1e-12);
        }
    }

    @Test
    void a_way_with_more_features_than_a_word_has_bits_is_walked_with_each_reference_row() {
        int features = 70;
        Random random = new Random(12);
        TreeEnsemble ensemble = TreeEnsemble.builder(
                        IntStream.range(0, features).mapToObj(f -> "f" + f).toList())
                .tree(chain(features))
                .build();
        double[][] rows = Stream.generate(() -> random.doubles(features).toArray())
                .limit(30)
                .toArray(double[][]::new);
        InterventionalShap shap = InterventionalShap.against(ensemble, rows);
        assertThat(shap.coverage().trees(Method.REFERENCE_WALKS)).isEqualTo(1);
        PathDependentShap path = PathDependentShap.of(ensemble);
        for (double[] row : rows) {
            assertThat(shap.explain(row).additivityError()).isLessThan(1e-12);
            assertThat(path.explain(row).additivityError()).isLessThan(1e-12);
        }
    }

    @Test
    void by_cover_the_wide_tree_gets_what_leaf_by_leaf_products_give() {
        TreeEnsemble wide = TreeEnsemble.builder(
                        IntStream.range(0, 16).mapToObj(f -> "f" + f).toList())
                .tree(chain(16))
                .build();
        PathDependentShap path = PathDependentShap.of(wide);
        assertThat(path.coverage().trees(Method.QUADRATURE)).isEqualTo(1);
        double[] row = IntStream.range(0, 16).mapToDouble(f -> f % 3 == 0 ? 0.9 : 0.1).toArray();
        double[] expected = BruteForce.pathDependent(wide, row);
        for (int f = 0; f < row.length; f++) {
            assertThat(path.explain(row).contributions()[f]).isCloseTo(expected[f], within(1e-10));
        }
    }

    @Test
    void probability_points_are_exact_up_to_sixteen_features_and_rescaled_beyond_and_say_so() {
        TreeEnsemble wide = mixed();
        Explainer rescaled = ProbabilityPoints.against(wide, model.rows(20));
        assertThat(rescaled).isInstanceOf(RescaledProbability.class);
        assertThat(rescaled.coverage().exact()).isFalse();
        assertThat(rescaled.coverage()).asString().startsWith("3 trees by rescaled margin contributions");
        for (double[] row : model.rows(20)) {
            assertThat(rescaled.explain(row).additivityError()).isLessThan(1e-12);
        }
        TreeEnsemble narrow = TreeEnsemble.builder(List.of("x"))
                .tree(TreeNode.split(0, 1, true, TreeNode.leaf(1), TreeNode.leaf(2)))
                .build();
        Explainer exact = ProbabilityPoints.against(narrow, new double[][] {{0}});
        assertThat(exact).isInstanceOf(ProbabilityShap.class);
        assertThat(exact.coverage().exact()).isTrue();
    }
}
