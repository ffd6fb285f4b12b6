package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.additive.AdditiveModel;
import fr.scoreclair.treeshap.additive.AdditiveShap;
import fr.scoreclair.treeshap.additive.ReasonCode;
import fr.scoreclair.treeshap.coalition.CoalitionShap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random documents of every additive kind: JPMML's probability, JPMML's reason codes, and the Shapley values of the definition. */
class AdditiveModelsTest {
    private final RandomAdditivePmml documents = new RandomAdditivePmml(20261122);
    private final Random random = new Random(1);

    @Test
    void a_regression_model_gives_the_probability_of_jpmml() throws Exception {
        compare(documents::regression, "yes", 150);
        compare(documents::regression, "no", 50);
    }

    @Test
    void a_general_regression_model_gives_the_probability_of_jpmml() throws Exception {
        compare(documents::general, "yes", 150);
        compare(documents::general, "no", 50);
    }

    @Test
    void a_scorecard_gives_the_score_of_jpmml() throws Exception {
        compare(documents::scorecard, null, 150);
    }

    @Test
    void a_scorecard_before_a_regression_gives_the_probability_of_jpmml() throws Exception {
        compare(documents::chain, "yes", 150);
        compare(documents::chain, "no", 50);
    }

    private void compare(Supplier<byte[]> next, String event, int count) throws Exception {
        int predictions = 0;
        for (int i = 0; i < count; i++) {
            byte[] pmml = next.get();
            MarginModel model = PmmlModels.read(SafePmml.parse(new ByteArrayInputStream(pmml)), event);
            Jpmml jpmml = new Jpmml(pmml, model);
            for (int r = 0; r < 40; r++) {
                double[] row = row();
                double mine = model.probability(row);
                double his = jpmml.answer(row, event == null ? "" : event);
                predictions += Double.isNaN(mine) ? 0 : 1;
                assertThat(mine)
                        .as("%s on %s", new String(pmml, StandardCharsets.UTF_8), Arrays.toString(row))
                        .isEqualTo(his, within(1e-10));
            }
        }
        assertThat(predictions).isGreaterThan(count * 10);
    }

    private double[] row() {
        double[] row = new double[5];
        for (int f = 0; f < 3; f++) {
            row[f] = random.nextInt(6) == 0
                    ? Double.NaN
                    : random.nextInt(3) == 0 ? random.nextInt(6) - 2 : 2 * random.nextGaussian();
        }
        row[3] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(4);
        row[4] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(4) - 1;
        return row;
    }

    @Test
    void reason_codes_come_in_the_order_of_jpmml() throws Exception {
        int compared = 0;
        for (int i = 0; i < 120; i++) {
            byte[] pmml = documents.scorecard();
            AdditiveModel model = (AdditiveModel) PmmlModels.read(new ByteArrayInputStream(pmml));
            Jpmml jpmml = new Jpmml(pmml, model);
            for (int r = 0; r < 20; r++) {
                double[] row = row();
                if (!Double.isNaN(model.margin(row))) {
                    List<String> mine = model.scorecard().orElseThrow().reasonCodes(row).stream()
                            .map(ReasonCode::code)
                            .toList();
                    assertThat(mine)
                            .as("%s on %s", new String(pmml, StandardCharsets.UTF_8), Arrays.toString(row))
                            .startsWith(jpmml.reasonCodes(row).toArray(String[]::new));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(800);
    }

    @Test
    void linear_contributions_are_the_shapley_values_of_all_coalitions() {
        for (int i = 0; i < 60; i++) {
            byte[] pmml = i % 3 == 0 ? documents.general() : i % 3 == 1 ? documents.regression() : documents.chain();
            AdditiveModel model =
                    (AdditiveModel) PmmlModels.read(SafePmml.parse(new ByteArrayInputStream(pmml)), "yes");
            double[][] references = rows(model, 6);
            double[] row = rows(model, 1)[0];
            Explanation linear = AdditiveShap.against(model, references).explain(row);
            Explanation all = CoalitionShap.against(model::margins, references).explain(row);
            assertThat(linear.contributions()).containsExactly(all.contributions(), within(1e-10));
            assertThat(linear.base()).isCloseTo(all.base(), within(1e-12));
            assertThat(linear.additivityError()).isLessThan(1e-10);
        }
    }

    /** Rows the model has a prediction for; mixtures of such rows then have one too, since each effect looks at one value. */
    private double[][] rows(MarginModel model, int count) {
        List<double[]> rows = new ArrayList<>();
        while (rows.size() < count) {
            double[] row = row();
            if (!Double.isNaN(model.margin(row))) {
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }
}
