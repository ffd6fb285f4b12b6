package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.whatif.Proposal.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every proposal, over thousands of reference rows of both products. */
class RecoursePropertyTests {

    private static final long SEED = 20261122;
    private static final int ROWS = 1_000;
    private static final int BRUTE = 12;

    private static List<double[]> refused(String product, int most) {
        RiskModel model = ShippedModels.model(product);
        List<double[]> rows = new ArrayList<>(List.of(ShippedModels.rows(product)));
        Collections.shuffle(rows, new Random(SEED));
        double[] scores = model.probabilities(rows.toArray(double[][]::new));
        List<double[]> refused = new ArrayList<>();
        for (int i = 0; i < scores.length && refused.size() < most; i++) {
            if (scores[i] >= model.catalogue().threshold()) {
                refused.add(rows.get(i));
            }
        }
        return refused;
    }

    private static double[] after(Catalogue catalogue, double[] row, Proposal proposal) {
        double[] changed = row.clone();
        proposal.changes().forEach(c -> changed[catalogue.names().indexOf(c.feature())] = c.to());
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    @DisplayName(
            "Every proposal scores under the threshold, changes at most two actionable features the allowed way, never the age")
    void everyProposalHolds(String product) {
        RiskModel model = ShippedModels.model(product);
        Catalogue catalogue = model.catalogue();
        String age = FeatureRole.AGE.in(catalogue).orElseThrow().name();
        int proposals = 0;
        for (double[] row : refused(product, ROWS)) {
            RecourseAnswer answer = RecourseSearch.of(model, row);
            assertThat(answer.favourable()).isFalse();
            assertThat(answer.proposals()).hasSizeLessThanOrEqualTo(3);
            double before = 0;
            for (Proposal proposal : answer.proposals()) {
                proposals++;
                double score = model.score(after(catalogue, row, proposal));
                assertThat(score)
                        .as("seed %d", SEED)
                        .isEqualTo(proposal.score())
                        .isLessThan(catalogue.threshold());
                assertThat(proposal.changes()).hasSizeBetween(1, 2);
                assertThat(proposal.features()).doesNotContain(age);
                assertThat(proposal.cost()).isGreaterThanOrEqualTo(before);
                before = proposal.cost();
                for (Change change : proposal.changes()) {
                    Feature feature = catalogue.feature(change.feature());
                    assertThat(feature.sensitive()).isFalse();
                    assertThat(feature.allowed().contains(change.to())).isTrue();
                    assertThat(change.to() > change.from() ? feature.actionableUp() : feature.actionableDown())
                            .isTrue();
                    assertThat(new RecourseStep(feature).nearest(change.to())).isEqualTo(change.to());
                }
            }
            assertThat(answer.proposals().stream().map(Proposal::features).distinct())
                    .hasSameSizeAs(answer.proposals());
            assertThat(answer.bounds().stream().map(RecourseAnswer.Bound::feature))
                    .doesNotContain(age);
        }
        assertThat(proposals).as("proposals looked at, seed %d", SEED).isGreaterThan(500);
    }

    /** Every euro of one feature, every euro by every credit less, every loan in steps: none is cheaper. */
    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    @DisplayName(
            "No displayable change of one feature, of two, or of the loan is cheaper than the first proposal: asked one by one")
    void minimalByBruteForce(String product) {
        RiskModel model = ShippedModels.model(product);
        int none = 0;
        for (double[] row : refused(product, BRUTE)) {
            RecourseAnswer answer = RecourseSearch.of(model, row);
            double best = answer.found() ? answer.proposals().getFirst().cost() : Double.POSITIVE_INFINITY;
            none += answer.found() ? 0 : 1;
            double brute = new RecourseBruteForce(model, row, new Random(SEED)).cheapest(Math.min(best, 4));
            assertThat(brute).as("seed %d, %s", SEED, answer).isGreaterThanOrEqualTo(best - 1e-9);
        }
        assertThat(none).isLessThan(BRUTE);
    }
}
