package fr.scoreclair.treeshap.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.InterventionalShap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model does over a whole population. */
class PopulationPicturesTest {
    private final double[][] rows = Models.rows(200, 4, 0.2, 11);
    private final InterventionalShap shap = InterventionalShap.against(Models.trees(4, 15, 3, 5), rows);
    private final Explanation[] explanations = shap.explain(rows);

    @Test
    void importance_is_the_mean_size_of_the_contributions_and_its_order_the_strongest_first() {
        GlobalImportance importance = GlobalImportance.of(explanations);
        for (int f = 0; f < 4; f++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += Math.abs(shap.explain(row).contributions()[f]);
            }
            assertThat(importance.meanAbsolute()[f]).isCloseTo(sum / rows.length, within(1e-12));
            assertThat(importance.standardError()[f]).isPositive();
        }
        int[] order = importance.order();
        for (int k = 1; k < order.length; k++) {
            assertThat(importance.meanAbsolute()[order[k]])
                    .isLessThanOrEqualTo(importance.meanAbsolute()[order[k - 1]]);
        }
        assertThat(importance.rows()).isEqualTo(200);
        assertThatThrownBy(() -> GlobalImportance.of(new Explanation[0])).hasMessageContaining("at least one");
    }

    @Test
    void the_standard_error_says_how_far_samples_of_that_size_are_apart() {
        double whole = GlobalImportance.of(explanations).meanAbsolute()[0];
        int within = 0;
        for (int from = 0; from < 200; from += 20) {
            GlobalImportance part = GlobalImportance.of(Arrays.copyOfRange(explanations, from, from + 20));
            within += Math.abs(part.meanAbsolute()[0] - whole) < 2.5 * part.standardError()[0] ? 1 : 0;
        }
        assertThat(within).isGreaterThanOrEqualTo(8);
    }

    @Test
    void every_row_is_a_dot_at_its_contribution_with_the_rank_of_its_value() {
        for (int f = 0; f < 4; f++) {
            List<Beeswarm.Dot> dots = Beeswarm.of(rows, explanations, f).dots();
            assertThat(dots).hasSize(200);
            for (int r = 0; r < 200; r++) {
                Beeswarm.Dot dot = dots.get(r);
                assertThat(dot.contribution()).isEqualTo(explanations[r].contributions()[f]);
                assertThat(dot.value()).isEqualTo(Double.valueOf(rows[r][f]));
                assertThat(dot.lane()).isBetween(-1.0, 1.0);
                int below = 0;
                int known = 0;
                for (double[] row : rows) {
                    known += Double.isNaN(row[f]) ? 0 : 1;
                    below += row[f] < rows[r][f] ? 1 : 0;
                }
                if (Double.isNaN(rows[r][f])) {
                    assertThat(dot.rank()).isNaN();
                } else {
                    assertThat(dot.rank()).isCloseTo((below + 0.5) / known, within(1e-12));
                }
            }
            assertThat(dots).isEqualTo(Beeswarm.of(rows, explanations, f).dots());
        }
    }

    @Test
    void dots_that_would_cover_each_other_stand_in_lanes_of_their_own() {
        double[][] same = Models.column(1, 1, 2, 2, 3);
        Explanation[] equal = Arrays.stream(same)
                .map(row -> new Explanation(0, new double[] {0.5}, 0.5))
                .toArray(Explanation[]::new);
        List<Beeswarm.Dot> dots = Beeswarm.of(same, equal, 0).dots();
        assertThat(new HashSet<>(dots.stream().map(Beeswarm.Dot::lane).toList()))
                .hasSize(5);
        assertThat(dots.stream().mapToDouble(Beeswarm.Dot::lane).sum()).isZero();
        assertThat(dots.getFirst().rank()).isEqualTo(0.2);
        assertThatThrownBy(() -> Beeswarm.of(same, new Explanation[0], 0)).hasMessageContaining("5 rows");
    }
}
