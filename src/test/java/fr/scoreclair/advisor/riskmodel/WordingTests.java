package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.base.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
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
        Explained explained = explained(List.of(contribution));
        return wording.reasons(
                        ShippedModels.model("pret-personnel").catalogue(), shown(explained), asOf, TODAY, 10, locale)
                .getFirst();
    }

    /** As if the reference had no error. */
    private static ShownScore shown(Explained explained) {
        int features = explained.contributions().size();
        return ShownScore.of(explained, new ReferenceError(new double[features], new double[features]));
    }

    private static Explained explained(List<Contribution> contributions) {
        double moved = contributions.stream().mapToDouble(Contribution::points).sum();
        return new Explained(0.4, 0, 0.35, Opinion.UNFAVORABLE, ReferenceGroup.AVERAGE, 0.4 - moved, 0, contributions);
    }

    @Test
    void numbersAreWrittenAsInFrenchAndInEnglish() {
        assertThat(wording.value(feature("AMT_CREDIT"), 15_000, Locale.FRENCH)).isEqualTo("15\u00a0000\u00a0€");
        assertThat(wording.value(feature("AMT_CREDIT"), 1_234_567, Locale.ENGLISH))
                .isEqualTo("€1,234,567");
        assertThat(wording.value(feature("AMT_INCOME_TOTAL"), 25_001, Locale.FRENCH))
                .isEqualTo("25\u00a0001\u00a0€ par an");
        assertThat(wording.value(feature("DAYS_BIRTH"), -12783.75, Locale.FRENCH))
                .isEqualTo("35\u00a0ans");
        assertThat(wording.value(feature("DAYS_EMPLOYED"), 365243, Locale.FRENCH))
                .isEqualTo(feature("DAYS_EMPLOYED").special().get(365243.0).fr());
        assertThat(wording.value(feature("PREV_APP_MEAN"), Double.NaN, Locale.FRENCH))
                .isEqualTo("non renseigné");
    }

    @Test
    void aReasonTellsTheSignThePointsAndThePlace() {
        assertThat(sentence("AMT_CREDIT", 26_900, 0.0861, 0.851, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u00a0900\u00a0€ augmente le risque de 8,6\u00a0points"
                        + " (au niveau ou au-dessus de 85\u00a0% de la population de référence).");
        assertThat(sentence("AMT_CREDIT", 26_900, -0.0125, 0.2, Locale.ENGLISH))
                .isEqualTo(
                        "A loan of €26,900 lowers the risk by 1.3\u00a0points (below 80% of the reference population).");
        assertThat(sentence("AMT_CREDIT", 26_900, -0.0185, Double.NaN, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u00a0900\u00a0€ diminue le risque de 1,9\u00a0point.");
        assertThat(sentence("AMT_CREDIT", 26_900, 0.0002, Double.NaN, Locale.FRENCH))
                .isEqualTo("Un crédit de 26\u00a0900\u00a0€ ne change presque pas le risque.");
    }

    @Test
    void missingAndCodedValuesHaveWordsOfTheirOwn() {
        Feature employed = feature("DAYS_EMPLOYED");
        assertThat(sentence("DAYS_EMPLOYED", 365243, 0.02, Double.NaN, Locale.FRENCH))
                .isEqualTo("«\u00a0" + employed.label().fr() + "\u00a0: "
                        + employed.special().get(365243.0).fr() + "\u00a0» augmente le risque de 2,0\u00a0points.");
        assertThat(sentence("PREV_CREDIT_MEAN", Double.NaN, 0.02, Double.NaN, Locale.FRENCH))
                .isEqualTo("L’absence de crédit antérieur augmente le risque de 2,0\u00a0points.");
    }

    @Test
    void pluralSubjectsHavePluralVerbs() {
        Catalogue catalogue = ShippedModels.model("credit-es").catalogue();
        Feature plural = catalogue.features().stream()
                .filter(f -> f.phraseFr().plural() && f.phraseEn().plural())
                .findFirst()
                .orElseThrow();
        Explained explained = explained(
                List.of(new Contribution(plural.name(), plural.allowed().max(), 0.05, 0, Double.NaN)));
        assertThat(wording.reasons(catalogue, shown(explained), Map.of(), TODAY, 1, Locale.FRENCH)
                        .getFirst()
                        .text())
                .contains(" augmentent le risque de ");
        assertThat(wording.reasons(catalogue, shown(explained), Map.of(), TODAY, 1, Locale.ENGLISH)
                        .getFirst()
                        .text())
                .contains(" raise the risk by ");
    }

    @Test
    void aTiedReasonSaysSoInBothLanguages() {
        Explained explained = explained(List.of(
                new Contribution("AMT_CREDIT", 15_000, 0.050, 0, Double.NaN),
                new Contribution("AMT_ANNUITY", 3_000, 0.049, 0, Double.NaN)));
        ReferenceError error = new ReferenceError(new double[] {0.001, 0.001}, new double[2]);
        Catalogue catalogue = ShippedModels.model("pret-personnel").catalogue();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            List<Reason> reasons =
                    wording.reasons(catalogue, ShownScore.of(explained, error), Map.of(), TODAY, 2, locale);
            assertThat(reasons.getFirst().tied()).isFalse();
            assertThat(reasons.getLast().tied()).isTrue();
            assertThat(reasons.getLast().text())
                    .endsWith(
                            locale == Locale.FRENCH
                                    ? "points, à égalité avec la raison précédente."
                                    : "points, tied with the reason before.");
        }
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
            Explained explained = explained(contributions);
            List<Reason> reasons =
                    wording.reasons(model.catalogue(), shown(explained), Map.of(), TODAY, row.length, Locale.FRENCH);
            double last = Double.MAX_VALUE;
            for (Reason reason : reasons) {
                assertThat(Math.abs(reason.points())).isLessThanOrEqualTo(last);
                last = Math.abs(reason.points());
                assertThat(odd.matcher(reason.text()).find()).as(reason.text()).isFalse();
                assertThat(reason.raises()).isEqualTo(reason.points() > 0);
                if (last >= 0.1) {
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

    private static final Pattern NO_FRENCH = Pattern.compile("(?iu)[{}]|NaN|null|Infinity|  |\\(\\)"
            + "|\\bvotre|\\bvous\\b" // a sentence is read aloud to the client, and never asks for another age
            + "|\\b(?:de|le|la|ne|que|si|se) [aâàeéèêiîoôuùyœ]" // elision
            + "|\\d{4}|\\d[.]\\d|-\\d" // 15 000; 4,2; a true minus
            + "| [%€:;!?»]|« " // a no-break space before these
            + "|\\b[01],\\d\u00a0points\\b|\\b(?:[2-9]|\\d{2,}),\\d\u00a0point\\b" // 1,9 point; 2,0 points
            + "|^(?:Des|Les|Plusieurs)\\b[^(]*\\b(?:augmente|diminue|change)\\b"
            + "|^(?:Un|Une|Le|La|L’\\w+)\\b[^(«]*\\b(?:augmentent|diminuent|changent)\\b");

    private static final Pattern NO_ENGLISH = Pattern.compile("(?i)[{}]|NaN|null|Infinity|  |\\(\\)|\\byour?\\b"
            + "|\\d{4}|\\d,\\d\\b(?!\\d)|-\\d" // 15,000; 4.2
            + "|\\ba [aeio]|\\ban [bcdfgjklmnpqrstvwxz]" // a loan, an income
            + "|\\b1\\.0\u00a0points\\b|(?<![\\d.])(?!1\\.0)\\d+\\.\\d\u00a0point\\b");

    /** Thousands of the same rows in both languages, some fields missing, with every sentence held to its grammar. */
    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es", "pret-personnel-minimal"})
    void sentencesKeepTheirGrammar(String product) {
        RiskModel model = ShippedModels.model(product);
        Random random = new Random(20261122);
        int sentences = 0;
        double[][] rows = ShippedModels.rows(product);
        for (int r = 0; r < rows.length; r += 3) {
            double[] row = rows[r];
            List<Contribution> contributions = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                String name = model.catalogue().features().get(i).name();
                double value = random.nextInt(20) == 0 ? Double.NaN : row[i];
                double points = random.nextGaussian() * Math.pow(10, -1 - random.nextInt(3));
                contributions.add(new Contribution(name, value, points, 0, model.percentile(name, value)));
            }
            ShownScore shown = shown(explained(contributions));
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                Pattern no = locale == Locale.FRENCH ? NO_FRENCH : NO_ENGLISH;
                for (Reason reason : wording.reasons(model.catalogue(), shown, Map.of(), TODAY, row.length, locale)) {
                    Matcher wrong = no.matcher(reason.text());
                    assertThat(wrong.find() ? wrong.group() : "")
                            .as(reason.text())
                            .isEmpty();
                    assertThat(reason.text()).matches("(?s)[\\p{Lu}«“].*\\.");
                    sentences++;
                }
            }
        }
        System.out.printf("grammar of %,d sentences of %s, seed 20261122%n", sentences, product);
        assertThat(sentences).isGreaterThan(10_000);
    }

    /** Real rows of both models against both references: the figure said is the figure drawn, and the drawn ones add up. */
    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void aSentenceSaysTheFigureItsBarShows(String product) {
        RiskModel model = ShippedModels.model(product);
        Pattern figure = Pattern.compile("le risque de (\\d+,\\d)\u00a0point");
        double[][] rows = ShippedModels.rows(product);
        for (int i = 0; i < rows.length; i += rows.length / 120) {
            for (ReferenceGroup group : ReferenceGroup.values()) {
                Explained explained = model.explain(rows[i], group);
                ShownScore shown = model.shown(explained);
                long sum = shown.referenceTenths();
                List<Reason> reasons = wording.reasons(model.catalogue(), shown, Map.of(), TODAY, 99, Locale.FRENCH);
                for (int r = 0; r < reasons.size(); r++) {
                    long tenths = shown.parts().get(r).tenths();
                    Matcher told = figure.matcher(reasons.get(r).text());
                    String said = told.find() ? told.group(1) : "0,0";
                    assertThat(said)
                            .as(reasons.get(r).text())
                            .isEqualTo(Math.abs(tenths) / 10 + "," + Math.abs(tenths) % 10);
                    assertThat(reasons.get(r).points())
                            .isEqualTo(shown.parts().get(r).contribution().points() * 100);
                    sum += tenths;
                }
                assertThat(sum).isEqualTo(shown.scoreTenths()).isEqualTo(Formats.tenths(explained.probability()));
            }
        }
    }
}
