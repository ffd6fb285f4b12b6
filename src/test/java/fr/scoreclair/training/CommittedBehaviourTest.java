package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How the committed models behave, and that they are the ones the pipeline trains. */
class CommittedBehaviourTest {

    static final List<Product> PRODUCTS = Product.ALL;

    /** A worker of 43 with an average loan: the start values of the form. */
    private static final double[] AVERAGE = {
        -15_705.75, 26_000, 12_000, 4_080, -1_826.25, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN
    };

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void moving_one_value_the_good_way_never_raises_the_risk(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        double[][] rows = Arrays.copyOf(data.rows(), 400);
        try (Classifier model = LightGbmOracle.ofCommitted(product.name())) {
            for (int j = 0; j < data.features().size(); j++) {
                int direction = product.directions().get(j);
                if (direction != 0) {
                    assertThat(Behaviour.violations(model, data, rows, j, direction, product.codes()))
                            .as(data.features().get(j))
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void the_training_librarys_contributions_add_up_to_its_margin(Product product) throws IOException {
        double[][] rows = Arrays.copyOf(CommittedModel.data(product).rows(), 1_000);
        try (LightGbmOracle oracle = LightGbmOracle.ofCommitted(product.name())) {
            double[] margins = oracle.margins(rows);
            double[] probabilities = oracle.probabilities(rows);
            double[][] contributions = oracle.contributions(rows);
            for (int i = 0; i < rows.length; i++) {
                assertThat(contributions[i]).hasSize(rows[i].length + 1);
                assertThat(Arrays.stream(contributions[i]).sum()).isCloseTo(margins[i], within(1e-10));
                assertThat(probabilities[i]).isCloseTo(1 / (1 + Math.exp(-margins[i])), within(1e-14));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void training_again_with_the_settings_of_the_card_gives_the_committed_trees(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        DataSet training = data.select(Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED)
                .training());
        String again = settingsOfTheCard(product).train(training, Product.SEED);
        assertThat(again.equals(LightGbmOracle.committed(product.name()))).isTrue();
    }

    @Test
    void a_young_worker_with_an_average_income_is_riskier_than_one_near_retirement_with_a_stable_income() {
        double[] young = AVERAGE.clone();
        young[0] = -23 * 365.25;
        young[4] = -0.5 * 365.25;
        double[] old = AVERAGE.clone();
        old[0] = -60 * 365.25;
        old[4] = -25 * 365.25;
        double[] scores = score(young, AVERAGE, old);
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[2]).isLessThan(scores[1]).isLessThan(0.35);
    }

    @Test
    void a_low_income_asking_for_a_large_credit_is_refused() {
        double[] large = AVERAGE.clone();
        large[1] = 14_000;
        large[2] = 40_000;
        large[3] = 8_400;
        assertThat(score(large)[0]).isGreaterThan(0.35);
    }

    private static double[] score(double[]... clients) {
        return CommittedModel.of(Product.PRET_PERSONNEL).probabilities(clients);
    }

    private static Boosting settingsOfTheCard(Product product) throws IOException {
        return WriteCards.settings(
                Files.readString(CommittedModel.folder(product).resolve("model.yaml")), product);
    }
}
