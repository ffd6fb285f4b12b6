package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped credit-es beside what is published for boosting on the same data. */
class PublishedRecipeTest {

    @Test
    void the_published_auc_lies_within_the_interval_of_the_shipped_model() throws IOException {
        DataSet data = CommittedModel.data(Product.CREDIT_ES);
        DataSet heldOut = data.select(Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED)
                .heldOut());
        try (Classifier shipped = LightGbmOracle.ofCommitted(Product.CREDIT_ES.name())) {
            Evaluation evaluation = new Evaluation(shipped.probabilities(heldOut.rows()), heldOut.defaulted());
            Figure auc = Metric.ROC_AUC.figure(evaluation, 0.5, Bootstrap.STANDARD);
            assertThat(PublishedRecipe.PUBLISHED_AUC).isBetween(auc.low(), auc.high());
            assertThat(auc.value()).isGreaterThan(PublishedRecipe.PUBLISHED_AUC - 0.005);
        }
    }

    @Test
    void the_published_columns_are_all_thirteen_with_one_column_per_level() throws IOException {
        DataSet data = PublishedRecipe.allColumns(Path.of("db/demo/credit_data.csv"));
        assertThat(data.size()).isEqualTo(4_454);
        assertThat(data.features()).contains("Home=rent", "Marital=married", "Job=fixed", "Records=yes", "Price");
        assertThat(data.defaulted())
                .isEqualTo(CommittedModel.data(Product.CREDIT_ES).defaulted());
    }
}
