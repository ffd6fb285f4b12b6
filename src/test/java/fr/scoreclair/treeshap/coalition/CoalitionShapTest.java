package fr.scoreclair.treeshap.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Every coalition, against the definition and against published values. */
class CoalitionShapTest {

    @Test
    void contributions_are_the_shapley_values_of_their_definition() {
        Random random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            int n = 1 + random.nextInt(6);
            RowFunction function = Games.random(n, random.nextLong());
            double[][] references = Games.rows(n, 1 + random.nextInt(5), random);
            double[] row = Games.rows(n, 1, random)[0];
            Explanation mine = CoalitionShap.against(function, references).explain(row);
            assertThat(mine.contributions())
                    .containsExactly(Games.shapleyByOrders(function, row, references), within(1e-12));
            assertThat(mine.additivityError()).isLessThan(1e-12);
            assertThat(mine.value()).isEqualTo(function.of(new double[][] {row})[0]);
            assertThat(mine.exact()).isTrue();
        }
    }

    @Test
    void python_shap_prints_the_same_numbers() {
        // kernelshap, commit 7f524cd2, tests/testthat/test-basic.R: shap 0.47.2, f = x1 x2 x3 x4 + x5 + x6, 100
        // background rows
        double[][] background = new double[100][];
        for (int i = 1; i <= 100; i++) {
            background[i - 1] =
                    new double[] {i / 100.0, Math.log(i), Math.sqrt(i), Math.sin(i), Math.pow(i / 100.0, 2), Math.cos(i)
                    };
        }
        RowFunction f = rows -> Arrays.stream(rows)
                .mapToDouble(x -> x[0] * x[1] * x[2] * x[3] + x[4] + x[5])
                .toArray();
        CoalitionShap shap = CoalitionShap.against(f, background);
        assertThat(shap.explain(background[0]).contributions())
                .containsExactly(
                        new double[] {-1.19621609, -1.24184808, -0.9567848, 3.87942037, -0.33825, 0.54562519},
                        within(1e-7));
        assertThat(shap.explain(background[1]).contributions())
                .containsExactly(
                        new double[] {-1.64922699, -1.20770105, -1.18388581, 4.54321217, -0.33795, -0.41082395},
                        within(1e-7));
    }

    @Test
    void a_feature_equal_everywhere_costs_nothing_and_gets_nothing() {
        AtomicLong asked = new AtomicLong();
        RowFunction counting = rows -> {
            asked.addAndGet(rows.length);
            return Games.random(10, 3).of(rows);
        };
        double[] reference = Games.rows(10, 1, new Random(1))[0];
        double[] row = reference.clone();
        row[2] += 1;
        row[7] += 1;
        CoalitionShap shap = CoalitionShap.against(counting, new double[][] {reference});
        asked.set(0);
        Explanation explanation = shap.explain(row);
        assertThat(asked).hasValueLessThanOrEqualTo(4);
        for (int i = 0; i < 10; i++) {
            if (i != 2 && i != 7) {
                assertThat(explanation.contributions()[i]).isZero();
            }
        }
        assertThat(explanation.additivityError()).isLessThan(1e-12);
    }

    @Test
    void twelve_features_repeat_to_the_bit_and_thirteen_are_refused() {
        Random random = new Random(5);
        CoalitionShap shap = CoalitionShap.against(Games.random(12, 9), Games.rows(12, 24, random));
        double[] row = Games.rows(12, 1, random)[0];
        assertThat(shap.explain(row).contributions())
                .isEqualTo(shap.explain(row).contributions());
        assertThat(shap.explain(row).additivityError()).isLessThan(1e-9);
        assertThatThrownBy(() -> CoalitionShap.against(Games.random(13, 9), Games.rows(13, 2, random)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> CoalitionShap.against(Games.random(3, 9), new double[0][]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shap.explain(new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mixture_without_answer_leaves_no_contribution_that_looks_like_one() {
        RowFunction picky = rows -> Arrays.stream(rows)
                .mapToDouble(row -> row[0] == 1 && row[1] == 0 ? Double.NaN : row[0] + row[1])
                .toArray();
        Explanation explanation =
                CoalitionShap.against(picky, new double[][] {{0, 0}}).explain(new double[] {1, 1});
        assertThat(explanation.contributions()).containsExactly(Double.NaN, Double.NaN);
        assertThat(explanation.additivityError()).isNaN();
    }
}
