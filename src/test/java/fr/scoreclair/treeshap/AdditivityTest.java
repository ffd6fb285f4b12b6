package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdditivityTest {
    private static final int ROWS = 20_000;

    private final SyntheticModel model = new SyntheticModel(10, 200, 1);
    private final TreeEnsemble ensemble = model.ensemble(60, 6);

    @Test
    void base_and_contributions_add_up_to_the_margin_on_every_row_however_awkward() {
        InterventionalShap interventional = InterventionalShap.against(ensemble, model.rows(500));
        PathDependentShap pathDependent = PathDependentShap.of(ensemble);
        Random random = new Random(2);
        double worst = 0;
        double apart = 0;
        for (int i = 0; i < ROWS; i++) {
            double[] row = AwkwardRows.of(ensemble, random, 0.1);
            for (Explanation e : List.of(interventional.explain(row), pathDependent.explain(row))) {
                worst = Math.max(worst, e.additivityError());
                apart = Math.max(apart, Math.abs(e.value() - ensemble.margin(row)));
            }
        }
        assertThat(worst).isLessThan(1e-12);
        assertThat(apart).isLessThan(1e-12);
    }

    /** The short version of {@link ExactnessRun}'s million, shipped models included. */
    @Test
    void shipped_models_and_random_ensembles_add_up_on_awkward_rows() throws Exception {
        ExactnessRun.Finding found = ExactnessRun.run(20_000, 20261122);
        assertThat(found.rows()).isGreaterThanOrEqualTo(20_000);
        assertThat(found.additivity()).isLessThanOrEqualTo(ExactnessRun.ALLOWED);
        assertThat(found.margin()).isLessThanOrEqualTo(ExactnessRun.ALLOWED);
    }

    @Test
    void the_same_row_gives_the_same_bits_from_another_explainer_and_another_thread() throws Exception {
        double[][] references = model.rows(200);
        double[][] rows = model.rows(500);
        double[][] first = new double[rows.length][];
        InterventionalShap one = InterventionalShap.against(ensemble, references);
        InterventionalShap two = InterventionalShap.against(ensemble, references);
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(i -> first[i] = one.explain(rows[i]).contributions());
        for (int i = 0; i < rows.length; i++) {
            assertThat(Arrays.equals(two.explain(rows[i]).contributions(), first[i]))
                    .isTrue();
        }
    }

    @Test
    void many_rows_together_give_the_bits_of_each_row_alone() {
        double[][] rows = model.rows(700);
        InterventionalShap interventional = InterventionalShap.against(ensemble, model.rows(50));
        PathDependentShap pathDependent = PathDependentShap.of(ensemble);
        Explanation[] together = interventional.explain(rows);
        Explanation[] togetherByCover = pathDependent.explain(rows);
        for (int i = 0; i < rows.length; i++) {
            same(together[i], interventional.explain(rows[i]));
            same(togetherByCover[i], pathDependent.explain(rows[i]));
        }
        assertThat(interventional.explain(new double[0][])).isEmpty();
    }

    private static void same(Explanation one, Explanation other) {
        assertThat(Arrays.equals(one.contributions(), other.contributions())).isTrue();
        assertThat(one.base()).isEqualTo(other.base());
        assertThat(one.value()).isEqualTo(other.value());
    }

    @Test
    void an_ensemble_too_wide_for_tables_is_explained_exactly_all_the_same() {
        TreeNode deep = new TreeNode.Leaf(3, 1);
        for (int f = 0; f < 20; f++) {
            deep = new TreeNode.Split(f, ValueSet.below(0.5), new TreeNode.Leaf(f * 0.1, 1), deep, deep.cover() + 1);
        }
        List<String> names = IntStream.range(0, 20).mapToObj(f -> "f" + f).toList();
        TreeEnsemble wide = TreeEnsemble.builder(names).tree(deep).build();
        assertThat(TreeParts.of(wide).others()).hasSize(1);
        SyntheticModel rows = new SyntheticModel(20, 3, 5);
        InterventionalShap shap = InterventionalShap.against(wide, rows.rows(50));
        PathDependentShap path = PathDependentShap.of(wide);
        for (double[] row : rows.rows(100)) {
            assertThat(shap.explain(row).additivityError()).isLessThan(1e-12);
            assertThat(path.explain(row).additivityError()).isLessThan(1e-12);
        }
    }
}
