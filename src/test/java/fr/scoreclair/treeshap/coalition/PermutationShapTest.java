package fr.scoreclair.treeshap.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample against every coalition, and its standard error against how far it really lies. */
class PermutationShapTest {

    @Test
    void the_standard_error_says_how_far_a_contribution_lies_from_the_exact_one() {
        Random random = new Random(20261122);
        int within2 = 0;
        int all = 0;
        for (int game = 0; game < 40; game++) {
            RowFunction function = Games.random(8, random.nextLong());
            double[][] references = Games.rows(8, 12, random);
            CoalitionShap exact = CoalitionShap.against(function, references);
            PermutationShap sampled = PermutationShap.against(function, references, 30);
            for (double[] row : Games.rows(8, 3, random)) {
                Explanation one = exact.explain(row);
                Explanation other = sampled.explain(row);
                assertThat(other.exact()).isFalse();
                for (int i = 0; i < 8; i++) {
                    double off = Math.abs(one.contributions()[i] - other.contributions()[i]);
                    assertThat(off)
                            .as("game %d, feature %d", game, i)
                            .isLessThanOrEqualTo(4.5 * other.standardError(i) + 1e-12);
                    within2 += off <= 2 * other.standardError(i) + 1e-12 ? 1 : 0;
                    all++;
                }
            }
        }
        assertThat((double) within2 / all).isBetween(0.90, 1.0); // 95 % if errors are normal
    }

    @Test
    void the_standard_error_is_not_idly_large() {
        Random random = new Random(7);
        double said = 0;
        double was = 0;
        for (int game = 0; game < 40; game++) {
            RowFunction function = Games.random(8, random.nextLong());
            double[][] references = Games.rows(8, 12, random);
            double[] row = Games.rows(8, 1, random)[0];
            Explanation one = CoalitionShap.against(function, references).explain(row);
            Explanation other = PermutationShap.against(function, references, 5).explain(row);
            for (int i = 0; i < 8; i++) {
                said += Math.pow(other.standardError(i), 2);
                was += Math.pow(one.contributions()[i] - other.contributions()[i], 2);
            }
        }
        assertThat(Math.sqrt(said / was)).isBetween(0.7, 1.4);
    }

    @Test
    void additivity_holds_to_rounding_and_bits_repeat_whatever_the_order_of_the_rows() {
        Random random = new Random(11);
        RowFunction function = Games.random(20, 4);
        double[][] references = Games.rows(20, 25, random);
        PermutationShap shap = PermutationShap.against(function, references, 2);
        double[][] rows = Games.rows(20, 20, random);
        Explanation[] there = shap.explain(rows);
        PermutationShap again = PermutationShap.against(function, references, 2);
        for (int i = rows.length - 1; i >= 0; i--) {
            Explanation back = again.explain(rows[i]);
            assertThat(back.contributions()).isEqualTo(there[i].contributions());
            assertThat(back.standardErrors()).isEqualTo(there[i].standardErrors());
            assertThat(back.additivityError()).isLessThan(1e-12);
        }
        double mean = Arrays.stream(function.of(references)).average().orElseThrow();
        assertThat(there[0].base()).isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void more_walks_bring_the_error_down_as_the_square_root() {
        Random random = new Random(3);
        RowFunction function = Games.random(16, 8);
        double[][] references = Games.rows(16, 20, random);
        double[] row = Games.rows(16, 1, random)[0];
        double few = total(PermutationShap.against(function, references, 3).explain(row));
        double many = total(PermutationShap.against(function, references, 48).explain(row));
        assertThat(few / many).isBetween(2.5, 6.0); // sqrt(16) = 4
    }

    private static double total(Explanation explanation) {
        return Math.sqrt(
                Arrays.stream(explanation.standardErrors()).map(e -> e * e).sum());
    }

    @Test
    void what_adds_up_without_interaction_is_exact_and_says_so() {
        RowFunction linear = rows -> Arrays.stream(rows)
                .mapToDouble(row -> 3 * row[0] - 2 * row[1] + row[2])
                .toArray();
        Explanation explanation = PermutationShap.against(linear, new double[][] {{0, 0, 0}, {1, 1, 1}}, 2)
                .explain(new double[] {2, 5, -1});
        assertThat(explanation.contributions()).containsExactly(4.5, -9.0, -1.5);
        assertThat(explanation.standardErrors()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void an_error_from_one_walk_is_refused() {
        assertThatThrownBy(() -> PermutationShap.against(Games.random(3, 1), new double[][] {{1, 2, 3}}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
