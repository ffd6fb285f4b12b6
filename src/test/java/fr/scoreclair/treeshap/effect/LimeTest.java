package fr.scoreclair.treeshap.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The second opinion, where the first one is known. */
class LimeTest {
    private static final long SEED = 20261122;
    private static final double[] WEIGHTS = {3, -1, 0.5, 0};
    private final double[][] rows = Models.rows(500, 4, 0, 3);

    private static Lime lime(MarginModel model, double[][] rows) {
        return Lime.over(model, rows, Lime.Amounts.ALL, Unit.MARGIN, Lime.NEIGHBOURS, SEED);
    }

    @Test
    void a_linear_model_is_found_again_whole() {
        double[] client = {0.9, 0.1, 0.4, 0.7};
        LocalModel told = lime(Models.linear(WEIGHTS), rows).explain(client);
        assertThat(told.fidelity()).isCloseTo(1, within(1e-9));
        assertThat(told.imitated()).isCloseTo(told.value(), within(1e-6));
        for (int f = 0; f < 4; f++) {
            int feature = f;
            double[] column =
                    Arrays.stream(rows).mapToDouble(row -> row[feature]).toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(column)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow());
            assertThat(told.slopes()[f]).isCloseTo(WEIGHTS[f] * deviation, within(1e-6));
            assertThat(told.contributions()[f]).isCloseTo(WEIGHTS[f] * (client[f] - mean), within(1e-6));
        }
    }

    @Test
    void a_missing_value_and_a_code_count_as_having_them_or_not() {
        MarginModel model =
                Models.of(2, row -> (Double.isNaN(row[0]) ? 2 : 0) + (row[1] == 365243 ? -1 : 0.00001 * row[1]));
        Random random = new Random(4);
        double[][] people = IntStream.range(0, 400)
                .mapToObj(r -> new double[] {r % 4 == 0 ? Double.NaN : random.nextDouble(), r % 5 == 0 ? 365243 : 0})
                .toArray(double[][]::new);
        LocalModel told = Lime.over(model, people, (f, value) -> value != 365243, Unit.MARGIN, 2_000, SEED)
                .explain(new double[] {Double.NaN, 365243});
        assertThat(told.fidelity()).isCloseTo(1, within(1e-9));
        assertThat(told.contributions()[0]).isCloseTo(2 * 0.75, within(1e-6));
        assertThat(told.contributions()[1]).isCloseTo(-1 * 0.8, within(1e-6));
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_one_nearly_the_same_opinion() {
        TreeEnsemble model = Models.trees(4, 30, 3, 9);
        double[] client = {0.2, 0.8, 0.5, 0.1};
        LocalModel told = lime(model, rows).explain(client);
        LocalModel again = lime(model, rows).explain(client);
        assertThat(again.slopes()).containsExactly(told.slopes());
        assertThat(again.fidelity()).isEqualTo(told.fidelity());
        LocalModel other = Lime.over(model, rows, Lime.Amounts.ALL, Unit.MARGIN, Lime.NEIGHBOURS, 1)
                .explain(client);
        assertThat(other.slopes()).isNotEqualTo(told.slopes()).containsExactly(told.slopes(), within(0.25));
    }

    @Test
    void what_no_line_can_imitate_has_a_low_fidelity() {
        MarginModel checkers = Models.of(4, row -> (row[0] > 0.5) == (row[1] > 0.5) ? 1 : -1);
        assertThat(lime(checkers, rows)
                        .explain(new double[] {0.5, 0.5, 0.5, 0.5})
                        .fidelity())
                .isLessThan(0.4);
    }

    @Test
    void what_does_not_vary_weighs_nothing() {
        double[] client = {0.5, 0.5, 0.5, 0.5};
        double[][] constant = {client, client};
        LocalModel still = lime(Models.linear(WEIGHTS), constant).explain(client);
        assertThat(still.contributions()).containsOnly(0);
        assertThat(still.fidelity()).isNaN();
        double[][] oneRow = {{0, 0, 0, 0}};
        LocalModel single = lime(Models.linear(WEIGHTS), oneRow).explain(client);
        assertThat(single.contributions()).containsOnly(0);
        double[] unknown = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertThat(lime(Models.linear(WEIGHTS), new double[][] {unknown})
                        .explain(client)
                        .contributions())
                .containsOnly(0);
        LocalModel silent = lime(Models.of(4, row -> Double.NaN), rows).explain(client);
        assertThat(silent.fidelity()).isNaN();
        assertThat(silent.contributions()).containsOnly(0);
        assertThatThrownBy(() -> lime(Models.linear(WEIGHTS), new double[0][]))
                .hasMessageContaining("at least one row");
        assertThatThrownBy(() -> Lime.over(Models.linear(WEIGHTS), rows, Lime.Amounts.ALL, Unit.MARGIN, 4, SEED))
                .hasMessageContaining("too few");
    }

    @Test
    void two_opinions_agree_on_the_strongest_reasons_they_share() {
        double[] shap = {0.5, -0.4, 0.3, 0.01};
        Agreement some = Agreement.onTop(3, shap, new double[] {-0.1, -0.9, 0, 0.7});
        assertThat(some.shared()).containsExactly(0, 1);
        assertThat(some.sameDirection()).isEqualTo(1);
        assertThat(some.sameFirst()).isFalse();
        Agreement all = Agreement.onTop(3, shap, new double[] {5, -4, 3, 0.1});
        assertThat(all.shared()).containsExactly(0, 1, 2);
        assertThat(all.sameDirection()).isEqualTo(3);
        assertThat(all.sameFirst()).isTrue();
        assertThat(Agreement.onTop(3, shap, new double[4]).shared()).isEmpty();
        assertThatThrownBy(() -> Agreement.onTop(3, shap, new double[3])).hasMessageContaining("4 and 3");
    }
}
