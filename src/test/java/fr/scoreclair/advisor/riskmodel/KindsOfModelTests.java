package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.coalition.CoalitionShap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of model through the one door: its probability is JPMML's, its reasons add up, and it says how they were found. */
class KindsOfModelTests {

    @ParameterizedTest
    @CsvSource({
        "logistic-regression, ADDITIVE, RegressionModel",
        "probit-regression, ADDITIVE, RegressionModel",
        "general-regression, ADDITIVE, GeneralRegressionModel",
        "general-regression-interaction, COALITIONS, GeneralRegressionModel",
        "derived-fields-regression, COALITIONS, RegressionModel",
        "scorecard-chain, ADDITIVE, MiningModel",
        "neural-network, COALITIONS, NeuralNetwork",
        "support-vector-machine-chain, COALITIONS, MiningModel",
        "rule-set, COALITIONS, RuleSetModel",
        "naive-bayes, COALITIONS, NaiveBayesModel",
        "dart-weighted-trees, TREES, MiningModel",
        "single-precision-trees, TREES, MiningModel",
        "median-of-trees, COALITIONS, MiningModel",
        "majority-vote, TREES, MiningModel",
        "weighted-vote, TREES, MiningModel",
        "average-of-trees, TREES, MiningModel",
        "max-of-trees, COALITIONS, MiningModel",
        "weighted-confidence-tree, COALITIONS, TreeModel",
        "aggregate-nodes-tree, COALITIONS, TreeModel"
    })
    void aModelOfThisKindScoresAndItsReasonsAddUp(String name, Method method, String kind) {
        RiskModel model = Specimens.load(name);
        assertThat(model.method()).isEqualTo(method);
        assertThat(model.kind()).isEqualTo(kind);
        double moved = 0;
        for (double[] row : Specimens.clients(6)) {
            for (ReferenceGroup group : ReferenceGroup.values()) {
                Explained explained = model.explain(row, group);
                double points = explained.baseProbability();
                double margin = explained.baseMargin();
                for (Contribution c : explained.contributions()) {
                    points += c.points();
                    margin += c.margin();
                    moved += Math.abs(c.points());
                }
                assertThat(points).isCloseTo(explained.probability(), within(1e-9));
                assertThat(margin).isCloseTo(explained.margin(), within(1e-9));
                assertThat(explained.probability()).isBetween(0.0, 1.0).isEqualTo(model.score(row));
                assertThat(explained.error()).isZero();
                assertThat(model.explain(row, group)).isEqualTo(explained); // replay: the same bits
            }
        }
        assertThat(moved).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"logistic-regression", "scorecard-chain", "dart-weighted-trees", "majority-vote", "neural-network"})
    void pointsAreTheShapleyValuesOfJpmmlsProbability(String name) {
        RiskModel model = Specimens.load(name);
        double[][] picture = Specimens.clients(80); // fewer than a picture takes: all of them
        CoalitionShap all = CoalitionShap.against(
                new BlackBox(model.catalogue().names(), model.official())::probabilities, picture);
        for (double[] row : Specimens.clients(5)) {
            double[] points = model.explain(row, ReferenceGroup.AVERAGE).contributions().stream()
                    .mapToDouble(Contribution::points)
                    .toArray();
            assertThat(points).containsExactly(all.explain(row).contributions(), within(1e-9));
        }
    }

    @Test
    void aRuleThatFiresGivesItsConfidenceToItsClass() {
        RiskModel model = Specimens.load("rule-set");
        assertThat(model.score(new double[] {25, 20_000, 1})).isEqualTo(0.7);
        assertThat(model.score(new double[] {40, 50_000, 0})).isCloseTo(0.05, within(1e-12));
        assertThat(model.score(new double[] {40, 50_000, 1})).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aScorecardKeepsItsOwnReasonCodes() {
        RiskModel model = Specimens.load("scorecard-chain");
        assertThat(model.reasonCodes(new double[] {25, 15_000, 1}))
                .containsExactly("INCOME_LOW", "AGE_LOW", "HOME_NOT_OWNED");
        assertThat(model.reasonCodes(new double[] {60, Double.NaN, 0})).containsExactly("INCOME_UNKNOWN");
        assertThat(model.reasonCodes(new double[] {60, 50_000, 0})).isEmpty();
        assertThat(Specimens.load("neural-network").reasonCodes(new double[] {25, 15_000, 1}))
                .isEmpty();
    }

    @Test
    void moreThanTwelveFeaturesAreSampledAndSaySo() {
        double[][] rows = WideNetwork.clients();
        RiskModel model = WideNetwork.load();
        assertThat(model.method()).isEqualTo(Method.SAMPLED);
        assertThat(model.methods(ReferenceGroup.AVERAGE).probabilityRows()).isEqualTo(50);
        assertThat(model.populationSize()).isEqualTo(120);
        Explained explained = model.explain(rows[3], ReferenceGroup.AVERAGE);
        double points = explained.baseProbability()
                + explained.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum();
        assertThat(points).isCloseTo(explained.probability(), within(1e-9));
        assertThat(explained.error()).isBetween(1e-6, 0.02);
        assertThat(model.explain(rows[3], ReferenceGroup.AVERAGE)).isEqualTo(explained);
        assertThat(WideNetwork.load().explain(rows[3], ReferenceGroup.AVERAGE)).isEqualTo(explained);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scorecard-alone | une grille de score seule donne des points | a scorecard alone gives points",
                "support-vector-machine-alone | une machine à vecteurs de support seule donne des distances | a support vector machine alone"
            })
    void aScoreWithoutProbabilityIsRefusedWithTheReasonInBothLanguages(String name, String fr, String en) {
        refused(Specimens.bytes(name), fr, en);
    }

    private static void refused(byte[] pmml, String fr, String en) {
        assertThatThrownBy(() -> ModelLoader.load(Specimens.files(pmml, Specimens.clients(20))))
                .isInstanceOfSatisfying(ModelRefused.class, refusal -> {
                    assertThat(refusal.in(Locale.FRENCH)).contains(fr);
                    assertThat(refusal.in(Locale.ENGLISH)).contains(en);
                    assertThat(refusal).hasMessageContaining(en);
                });
    }

    @Test
    void anotherTargetThanOneEventOfTwoIsRefusedWithTheReason() {
        String regression = new String(Specimens.bytes("logistic-regression"), StandardCharsets.UTF_8);
        String three = regression.replace(
                "<Value value=\"0\"/><Value value=\"1\"/>",
                "<Value value=\"0\"/><Value value=\"1\"/><Value value=\"2\"/>");
        refused(
                three.getBytes(StandardCharsets.UTF_8),
                "deux classes ; celle-ci en déclare 3",
                "two classes; this one declares 3");
        String number = regression
                .replace("functionName=\"classification\"", "functionName=\"regression\"")
                .replace("<RegressionTable intercept=\"0\" targetCategory=\"0\"/>", "");
        refused(number.getBytes(StandardCharsets.UTF_8), "ce modèle prédit un nombre", "this model predicts a number");
        int model = regression.indexOf("<RegressionModel");
        int end = regression.indexOf("</PMML>");
        String two = regression.substring(0, end) + regression.substring(model, end) + "</PMML>";
        refused(two.getBytes(StandardCharsets.UTF_8), "le document en contient 2", "the document holds 2");
        String future = regression.replace("version=\"4.4\"", "version=\"9.9\"");
        refusedUnread(future, "version de PMML inconnue", "version of PMML unknown");
    }

    private static void refusedUnread(String pmml, String fr, String en) {
        byte[] bytes = pmml.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> ModelLoader.load(Specimens.files(bytes, List.of("AGE"), "y", "1", new double[][] {{1}})))
                .isInstanceOfSatisfying(ModelRefused.class, refusal -> {
                    assertThat(refusal.in(Locale.FRENCH)).contains(fr);
                    assertThat(refusal.in(Locale.ENGLISH)).contains(en);
                });
    }
}
