package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an advisor reads aloud. */
class WordingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Wording wording = new Wording();

    private static Feature feature(String name) {
        return ShippedModels.model("pret-personnel").catalogue().feature(name);
    }

    private String sentence(String feature, double value, double points, double percentile, Locale locale) {
        return reason(new Contribution(feature, value, points, 0, percentile), Map.of(), locale)
                .text();
    }

    private Reason reason(Contribution contribution, Map<String, LocalDate> asOf, Locale locale) {
        Explained explained =
                new Explained(0.4, 0, 0.35, Opinion.UNFAVORABLE, ReferenceGroup.AVERAGE, 0.2, 0, List.of(contribution));
        return wording.reasons(ShippedModels.model("pret-personnel").catalogue(), explained, asOf, TODAY, 10, locale)
                .getFirst();
    }

    @Test
    void numbersAreWrittenAsInFrenchAndInEnglish() {
        assertThat(wording.value(feature("AMT_CREDIT"), 15_000, Locale.FRENCH)).isEqualTo("15\u202F000\u202F€");
        assertThat(wording.value(feature("AMT_CREDIT"), 1_234_567, Locale.ENGLISH))
                .isEqualTo("€1,234,567");
        assertThat(wording.value(feature("AMT_INCOME_TOTAL"), 25_001, Locale.FRENCH))
                .isEqualTo("25\u202F001\u202F€ par an");
        assertThat(wording.value(feature("DAYS_BIRTH"), -12783.75, Locale.FRENCH))
                .isEqualTo("35\u202Fans");
        assertThat(wording.value(feature("DAYS_EMPLOYED"), 365243, Locale.FRENCH))
                .isEqualTo(feature("DAYS_EMPLOYED").special().get(365243.0).fr());
        assertThat(wording.value(feature("PREV_APP_MEAN"), Double.NaN, Locale.FRENCH))
                .isEqualTo("non renseigné");
        assertThat(wording.points(-0.018, Locale.FRENCH)).isEqualTo("\u22121,8\u202Fpt");
        assertThat(wording.points(0.031, Locale.ENGLISH)).isEqualTo("+3.1\u202Fpt");
        assertThat(wording.points(-0.0004, Locale.FRENCH)).isEqualTo("0,0\u202Fpt");
        assertThat(wording.percent(0.0423, Locale.FRENCH)).isEqualTo("4,2\u202F%");
        assertThat(wording.percent(0.0425, Locale.ENGLISH)).isEqualTo("4.3%");
    }

    @Test
    void aReasonTellsTheSignThePointsAndThePlace() {
        assertThat(sentence("AMT_CREDIT", 26_900, 0.0861, 0.851, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u202F900\u202F€ augmente le risque de 8,6\u202Fpoints"
                        + " (au niveau ou au-dessus de 85\u202F% de la population de référence).");
        assertThat(sentence("AMT_CREDIT", 26_900, -0.0125, 0.2, Locale.ENGLISH))
                .isEqualTo(
                        "A loan of €26,900 lowers the risk by 1.3\u202Fpoints (below 80% of the reference population).");
        assertThat(sentence("AMT_CREDIT", 26_900, -0.0185, Double.NaN, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u202F900\u202F€ diminue le risque de 1,9\u202Fpoint.");
        assertThat(sentence("AMT_CREDIT", 26_900, 0.0002, Double.NaN, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u202F900\u202F€ ne change presque pas le risque.");
    }

    @Test
    void missingAndCodedValuesHaveWordsOfTheirOwn() {
        Feature employed = feature("DAYS_EMPLOYED");
        assertThat(sentence("DAYS_EMPLOYED", 365243, 0.02, Double.NaN, Locale.FRENCH))
                .isEqualTo("«\u202F" + employed.label().fr() + "\u202F: "
                        + employed.special().get(365243.0).fr() + "\u202F» augmente le risque de 2,0\u202Fpoints.");
        assertThat(sentence("PREV_CREDIT_MEAN", Double.NaN, 0.02, Double.NaN, Locale.FRENCH))
                .isEqualTo("L’absence de crédit antérieur augmente le risque de 2,0\u202Fpoints.");
    }

    @Test
    void pluralSubjectsHavePluralVerbs() {
        Catalogue catalogue = ShippedModels.model("credit-es").catalogue();
        Feature plural = catalogue.features().stream()
                .filter(f -> f.phraseFr().plural() && f.phraseEn().plural())
                .findFirst()
                .orElseThrow();
        Explained explained = new Explained(
                0.4,
                0,
                0.35,
                Opinion.UNFAVORABLE,
                ReferenceGroup.AVERAGE,
                0.2,
                0,
                List.of(new Contribution(plural.name(), plural.allowed().max(), 0.05, 0, Double.NaN)));
        assertThat(wording.reasons(catalogue, explained, Map.of(), TODAY, 1, Locale.FRENCH)
                        .getFirst()
                        .text())
                .contains(" augmentent le risque de ");
        assertThat(wording.reasons(catalogue, explained, Map.of(), TODAY, 1, Locale.ENGLISH)
                        .getFirst()
                        .text())
                .contains(" raise the risk by ");
    }

    @Test
    void anOldDatumIsToldInTheSentenceFromTheDayAfterItsLimit() {
        Contribution credit = new Contribution("AMT_CREDIT", 15_000, 0.05, 0, Double.NaN);
        Reason eight = reason(credit, Map.of("AMT_CREDIT", TODAY.minusMonths(8)), Locale.FRENCH);
        assertThat(eight.stale()).isTrue();
        assertThat(eight.text()).endsWith(" Cette raison repose sur une donnée vieille de 8 mois.");
        assertThat(reason(credit, Map.of("AMT_CREDIT", TODAY.minusMonths(6)), Locale.FRENCH)
                        .stale())
                .isFalse();
        assertThat(reason(credit, Map.of("AMT_CREDIT", TODAY.minusMonths(6).minusDays(1)), Locale.ENGLISH)
                        .text())
                .endsWith(" This reason rests on a datum 6 months old.");
    }

    /** Thousands of rows: the verb has the sign of the number, strongest first, and nothing looks like a machine wrote it. */
    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void inThousandsOfRowsTheWordsAgreeWithTheNumbers(String product) {
        RiskModel model = ShippedModels.model(product);
        Pattern odd = Pattern.compile("[{}]|NaN|null|Infinity|\\d[.]\\d|[-]\\d|  |\\(\\)|E\\d|\\.\\.");
        Random random = new Random(7);
        for (double[] row : ShippedModels.rows(product)) {
            List<Contribution> contributions = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                String name = model.catalogue().features().get(i).name();
                contributions.add(new Contribution(
                        name, row[i], random.nextGaussian() * 0.03, 0, model.percentile(name, row[i])));
            }
            Explained explained =
                    new Explained(0.4, 0, 0.35, Opinion.UNFAVORABLE, ReferenceGroup.AVERAGE, 0.2, 0, contributions);
            List<Reason> reasons =
                    wording.reasons(model.catalogue(), explained, Map.of(), TODAY, row.length, Locale.FRENCH);
            double last = Double.MAX_VALUE;
            for (Reason reason : reasons) {
                assertThat(Math.abs(reason.points())).isLessThanOrEqualTo(last);
                last = Math.abs(reason.points());
                assertThat(odd.matcher(reason.text()).find()).as(reason.text()).isFalse();
                assertThat(reason.raises()).isEqualTo(reason.points() > 0);
                if (last >= 0.05) {
                    assertThat(reason.text().contains("augmente"))
                            .as(reason.text())
                            .isEqualTo(reason.raises());
                    assertThat(reason.text().contains("diminue"))
                            .as(reason.text())
                            .isEqualTo(!reason.raises());
                }
            }
        }
    }
}
