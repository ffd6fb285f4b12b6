package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.support.Examples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped models through the door everyone else uses. */
class RiskModelTests {

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void reasonsAddUpAgainstBothReferencesAndRepeatToTheBit(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        for (int i = 0; i < rows.length; i += rows.length / 60) {
            for (ReferenceGroup group : ReferenceGroup.values()) {
                Explained explained = model.explain(rows[i], group);
                double points = explained.baseProbability();
                double margin = explained.baseMargin();
                for (Contribution c : explained.contributions()) {
                    points += c.points();
                    margin += c.margin();
                }
                assertThat(points).isCloseTo(explained.probability(), within(1e-9));
                assertThat(margin).isCloseTo(explained.margin(), within(1e-9));
                assertThat(explained.probability()).isEqualTo(model.score(rows[i]));
                assertThat(model.explain(rows[i], group)).isEqualTo(explained);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void theSmallPictureHasTheMeanScoreOfTheWholePopulation(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        double mean = Arrays.stream(rows).mapToDouble(model::score).average().orElseThrow();
        assertThat(model.explain(rows[0], ReferenceGroup.AVERAGE).baseProbability())
                .isCloseTo(mean, within(0.002));
        double accepted = model.explain(rows[0], ReferenceGroup.ACCEPTED).baseProbability();
        assertThat(accepted)
                .isLessThan(model.catalogue().threshold())
                .isCloseTo(model.catalogue().threshold(), within(0.03));
    }

    @Test
    void aMissingDatumStaysMissing() {
        double[] vector = ShippedModels.model("pret-personnel").vector(Examples.ordinary());
        assertThat(vector).hasSize(10);
        assertThat(vector[1]).isEqualTo(25_001);
        assertThat(vector[6]).isNaN();
    }

    @Test
    void everyRefusedValueIsNamedWithItsBoundInTheUnitOfTheScreen() {
        Map<String, @Nullable Number> values = new LinkedHashMap<>(Examples.ordinary());
        values.put("DAYS_BIRTH", -3652.5);
        values.put("AMT_INCOME_TOTAL", null);
        values.put("AMT_CREDIT", Double.NaN);
        values.put("AMT_ANNUITY", Double.POSITIVE_INFINITY);
        values.put("LATE_PAYMENT_RATE", 1.01);
        values.put("SHOE_SIZE", 42);
        assertThat(violations(values, Locale.FRENCH))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DAYS_BIRTH", "Âge : valeur attendue entre 18\u00a0ans et 100\u00a0ans.",
                        "AMT_INCOME_TOTAL", "Revenu annuel net : une valeur est obligatoire.",
                        "AMT_CREDIT", "Montant du crédit : un nombre fini est attendu.",
                        "AMT_ANNUITY", "Annuité : un nombre fini est attendu.",
                        "LATE_PAYMENT_RATE",
                                "Part d’échéances payées en retard ou incomplètes : valeur attendue entre 0\u00a0% et 100\u00a0%.",
                        "SHOE_SIZE", "Ce modèle n’a pas de variable de ce nom."));
        values.put("AMT_CREDIT", 1e9);
        assertThat(violations(values, Locale.UK))
                .containsEntry("DAYS_BIRTH", "Age: expected between 18\u00a0years and 100\u00a0years.")
                .containsEntry("AMT_CREDIT", "Loan amount: expected between €1 and €500,000.");
    }

    private static Map<String, String> violations(Map<String, @Nullable Number> values, Locale locale) {
        try {
            ShippedModels.model("pret-personnel").vector(values, locale);
        } catch (Refusal refusal) {
            Map<String, String> by = new LinkedHashMap<>();
            for (Violation violation : refusal.violations()) {
                by.put(violation.field(), violation.message());
            }
            return by;
        }
        throw new AssertionError("accepted");
    }

    @Test
    void aCodedValueIsAllowedBesidesTheRange() {
        Map<String, @Nullable Double> values = Examples.ordinary();
        values.put("DAYS_EMPLOYED", 365243.0);
        assertThat(ShippedModels.model("pret-personnel").vector(values)[4]).isEqualTo(365243);
    }

    @Test
    void thePlaceInThePopulationFollowsTheShownDirection() {
        RiskModel model = ShippedModels.model("pret-personnel");
        double young = model.percentile("DAYS_BIRTH", -20 * 365.25);
        double old = model.percentile("DAYS_BIRTH", -70 * 365.25);
        assertThat(young).isLessThan(0.1);
        assertThat(old).isGreaterThan(0.9);
        assertThat(model.percentile("DAYS_EMPLOYED", 365243)).isNaN();
        assertThat(model.percentile("DAYS_EMPLOYED", Double.NaN)).isNaN();
    }

    @Test
    void theFingerprintCoversAllThreeFilesAndTheirOrder() {
        ModelFiles files = ShippedModels.files("credit-es");
        byte[] changed = files.reference().clone();
        changed[changed.length - 2] ^= 1;
        assertThat(new ModelFiles(files.folder(), files.pmml(), files.catalogue(), changed).fingerprint())
                .isNotEqualTo(files.fingerprint());
        assertThat(new ModelFiles("x", bytes("ab"), bytes("c"), bytes("")).fingerprint())
                .isNotEqualTo(new ModelFiles("x", bytes("a"), bytes("bc"), bytes("")).fingerprint());
    }

    @Test
    void aModelWhoseTreesWereChangedIsRefusedByItsOwnVerificationRecords() {
        ModelFiles files = ShippedModels.files("credit-es");
        String pmml = new String(files.pmml(), StandardCharsets.UTF_8);
        int leaf = pmml.indexOf("score=\"-0.");
        String bent = pmml.substring(0, leaf) + "score=\"-9." + pmml.substring(leaf + "score=\"-0.".length());
        assertThatThrownBy(() -> ModelLoader.load(
                        new ModelFiles(files.folder(), bytes(bent), files.catalogue(), files.reference())))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("verification records");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
