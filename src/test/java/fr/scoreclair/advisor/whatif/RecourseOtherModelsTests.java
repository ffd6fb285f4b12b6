package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.riskmodel.Specimens;
import fr.scoreclair.advisor.whatif.Proposal.Change;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** « Que faudrait-il ? » asked of the small model, and of one that is no tree at all. */
class RecourseOtherModelsTests {

    private static final int ROWS = 60;

    /** What the grid of values tried between the client's and the training's highest income may overshoot by. */
    private static final double GRID = (80_000 - 20_000) / 30.0;

    @Test
    @DisplayName("The small model's proposals hold, to the official score, and are told as proven minimal")
    void minimal() {
        RiskModel model = ShippedModels.model("pret-personnel-minimal");
        double threshold = model.catalogue().threshold();
        List<double[]> refused = Arrays.stream(ShippedModels.rows("pret-personnel-minimal"))
                .filter(row -> model.score(row) >= threshold)
                .limit(ROWS)
                .toList();
        assertThat(refused).hasSize(ROWS);
        int proposals = 0;
        for (double[] row : refused) {
            RecourseAnswer answer = RecourseSearch.of(model, row);
            assertThat(answer.exact()).isTrue();
            assertThat(answer.found() || !answer.bounds().isEmpty()).isTrue();
            for (Proposal proposal : answer.proposals()) {
                proposals++;
                double[] changed = row.clone();
                for (Change change : proposal.changes()) {
                    Feature feature = model.catalogue().feature(change.feature());
                    assertThat(feature.sensitive()).isFalse();
                    changed[model.catalogue().names().indexOf(change.feature())] = change.to();
                }
                assertThat(model.score(changed)).isEqualTo(proposal.score()).isLessThan(threshold);
            }
        }
        assertThat(proposals).as("income alone helps some").isGreaterThan(ROWS / 5);
    }

    @Test
    @DisplayName(
            "A logistic regression has no split points: the income proposed is the formula's, within one step of those tried")
    void regression() {
        RiskModel model = Specimens.load("logistic-regression", RecourseOtherModelsTests::incomeMayRise);
        double[] tenant = {35, 20_000, 1};
        assertThat(model.score(tenant)).isGreaterThan(0.5);
        RecourseAnswer answer = RecourseSearch.of(model, tenant);
        assertThat(answer.exact()).as("tried, not proven").isFalse();
        Change rise = answer.proposals().getFirst().changes().getFirst();
        double least = Math.sqrt((1.2 - 0.03 * 35 + 0.4) / 6e-10); // where the model's own formula crosses one half
        assertThat(rise.feature()).isEqualTo("INCOME");
        assertThat(rise.to()).isBetween(least, least + GRID);
        assertThat(answer.proposals().getFirst().score()).isLessThan(0.5);
    }

    @Test
    @DisplayName("Where the highest income tried does not do, a model without split points says within which bounds")
    void nothingDoes() {
        RiskModel model = Specimens.load(
                "logistic-regression", catalogue -> incomeMayRise(catalogue).replace("80000", "22000"));
        RecourseAnswer answer = RecourseSearch.of(model, new double[] {35, 20_000, 1});
        assertThat(answer.found()).isFalse();
        assertThat(answer.exact()).isFalse();
        assertThat(answer.bounds()).containsExactly(new RecourseAnswer.Bound("INCOME", 20_000, 22_000, 0));
    }

    private static String incomeMayRise(String catalogue) {
        int from = catalogue.indexOf("name: \"INCOME\"");
        int to = catalogue.indexOf("name: \"HOME\"");
        String income = catalogue
                .substring(from, to)
                .replace("training: {min: -1.0e12, max: 1.0e12}", "training: {min: 0, max: 80000}")
                .replace("actionable: {up: false", "actionable: {up: true");
        return catalogue.substring(0, from) + income + catalogue.substring(to);
    }
}
