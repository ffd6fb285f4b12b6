package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.riskmodel.Difference.Share;
import fr.scoreclair.treeshap.PairShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why one client scores differently from another: the numbers, and the sentence that tells them. */
class DifferenceTests {

    private static final int PAIRS = 1_500;
    private static final int SENTENCES = 600;
    private static final Pattern FRENCH = Pattern.compile(
            "^(?:A-1 et B-2 ont le même score au dixième de point près \\([^)]+\\)(?:\u00a0: ce qui les distingue se compense)?"
                    + "|Le score d’A-1 \\([^)]+\\) est plus (?:bas|élevé) de [\\d,]+\u00a0points? que celui de B-2 \\([^)]+\\),"
                    + " surtout parce (?:qu’[aàéuo]|que (?!['’aàéuo])).+)\\.$");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:A-1 and B-2 have the same score to a tenth of a point \\([^)]+\\)(?:: what tells them apart cancels out)?"
                    + "|The score of A-1 \\([^)]+\\) is [\\d.]+\u00a0points? (?:lower|higher) than that of B-2 \\([^)]+\\),"
                    + " mainly because .+)\\.$");

    private final DifferenceWording wording = new DifferenceWording(new Wording());

    private static Random random(String what) {
        long seed = System.nanoTime();
        System.out.println(what + ", seed " + seed);
        return new Random(seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "pret-personnel-minimal", "credit-es"})
    @DisplayName(
            "Points add up to the official difference, and so do the tenths shown; what both share counts for nothing")
    void addsUp(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        Random random = random("differences of " + product);
        double worst = 0;
        for (int k = 0; k < PAIRS; k++) {
            double[] own = rows[random.nextInt(rows.length)];
            double[] other = rows[random.nextInt(rows.length)];
            Difference difference = model.difference(own, other);
            double sum = difference.shares().stream().mapToDouble(Share::points).sum();
            worst = Math.max(worst, Math.abs(sum - (model.score(own) - model.score(other))));
            assertThat(difference.shares().stream().mapToLong(Share::tenths).sum())
                    .isEqualTo(difference.movedTenths());
            assertThat(difference.exact()).isTrue();
            for (Share share : difference.shares()) {
                if (Double.compare(share.own(), share.other()) == 0) {
                    assertThat(share.points()).isZero();
                    assertThat(share.tenths()).isZero();
                }
            }
        }
        System.out.println(product + ": largest gap over " + PAIRS + " pairs " + worst);
        assertThat(worst).isLessThanOrEqualTo(1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "pret-personnel-minimal", "credit-es"})
    @DisplayName(
            "The engine's explanation of a pair by its leaves gives the same points, and the other way round their opposites")
    void agreesWithTheEngine(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        Random random = random("pairs of " + product);
        PairShap pairs = PairShap.between((TreeEnsemble) model.engine());
        for (int k = 0; k < PAIRS / 5; k++) {
            double[] own = rows[random.nextInt(rows.length)];
            double[] other = rows[random.nextInt(rows.length)];
            double[] expected = pairs.explainProbability(own, other).contributions();
            Difference there = model.difference(own, other);
            Difference back = model.difference(other, own);
            for (int i = 0; i < expected.length; i++) {
                String feature = model.catalogue().names().get(i);
                assertThat(points(there, feature)).isCloseTo(expected[i], within(1e-6));
                assertThat(points(back, feature)).isCloseTo(-points(there, feature), within(1e-12));
            }
        }
    }

    @Test
    @DisplayName(
            "All 1,024 mixtures of two rows through the official model give the same points by Shapley's definition")
    void agreesWithTheOfficialModel() {
        RiskModel model = ShippedModels.model("pret-personnel");
        double[][] rows = ShippedModels.rows("pret-personnel");
        Random random = random("official mixtures");
        for (int k = 0; k < 3; k++) {
            double[] own = rows[random.nextInt(rows.length)];
            double[] other = rows[random.nextInt(rows.length)];
            double[] expected = byDefinition(model, own, other);
            Difference difference = model.difference(own, other);
            for (int i = 0; i < expected.length; i++) {
                assertThat(points(difference, model.catalogue().names().get(i))).isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    private static double[] byDefinition(RiskModel model, double[] own, double[] other) {
        int n = own.length;
        double[] value = new double[1 << n];
        for (int s = 0; s < value.length; s++) {
            double[] mixture = other.clone();
            for (int i = 0; i < n; i++) {
                if ((s >>> i & 1) == 1) {
                    mixture[i] = own[i];
                }
            }
            value[s] = model.score(mixture);
        }
        double[] points = new double[n];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < value.length; s++) {
                if ((s >>> i & 1) == 0) {
                    int size = Integer.bitCount(s);
                    points[i] +=
                            factorial(size) * factorial(n - size - 1) / factorial(n) * (value[s | 1 << i] - value[s]);
                }
            }
        }
        return points;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private static double points(Difference difference, String feature) {
        return difference.shares().stream()
                .filter(share -> share.feature().equals(feature))
                .findFirst()
                .orElseThrow()
                .points();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "pret-personnel-minimal", "credit-es"})
    @DisplayName(
            "Every sentence is a sentence in both languages, and the points it tells add up to the difference it tells")
    void sentences(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        Random random = random("sentences of " + product);
        for (int k = 0; k < SENTENCES; k++) {
            double[] own = rows[random.nextInt(rows.length)];
            double[] other = rows[random.nextInt(rows.length)];
            Difference difference = model.difference(own, other);
            String fr = wording.sentence(model.catalogue(), difference, "A-1", "B-2", Locale.FRENCH);
            String en = wording.sentence(model.catalogue(), difference, "A-1", "B-2", Locale.ENGLISH);
            assertThat(fr).matches(FRENCH).doesNotContain(" ;", " %", " €", "  ", "que un", "null");
            assertThat(en).matches(ENGLISH).doesNotContain(" ;", " %", "  ", "null");
            assertThat(told(
                            fr,
                            "diminue",
                            "augmente",
                            "(?:augmentent|augmente|diminuent|diminue) le risque de ([\\d,]+)"))
                    .isEqualTo(difference.movedTenths());
            assertThat(told(en, "lower", "raise", "(?:raises|raise|lowers|lower) the risk by ([\\d.]+)"))
                    .isEqualTo(difference.movedTenths());
        }
    }

    /** All points of a sentence after its first comma, in tenths. */
    private static long told(String sentence, String down, String up, String verb) {
        if (!sentence.contains("surtout parce") && !sentence.contains("mainly because")) {
            return 0;
        }
        long sum = 0;
        Matcher verbs = Pattern.compile(verb).matcher(sentence);
        while (verbs.find()) {
            long tenths = tenths(verbs.group(1));
            sum += verbs.group().startsWith(down) ? -tenths : tenths;
            assertThat(verbs.group()).matches(words -> words.startsWith(down) || words.startsWith(up));
        }
        Matcher signed = Pattern.compile("([+\u2212])([\\d,.]+)\u00a0points?(?:\\)|\\.$)")
                .matcher(sentence);
        while (signed.find()) {
            sum += (signed.group(1).equals("+") ? 1 : -1) * tenths(signed.group(2));
        }
        return sum;
    }

    private static long tenths(String number) {
        return Long.parseLong(number.replaceAll("[,.]", ""));
    }

    @Test
    @DisplayName("Sentences as an advisor reads them aloud")
    void examples() {
        Catalogue catalogue = ShippedModels.model("pret-personnel").catalogue();
        Difference lower = new Difference(
                0.182,
                0.254,
                List.of(
                        new Share("AMT_INCOME_TOTAL", 45_000, 25_001, -0.061, 0, -61),
                        new Share("DAYS_EMPLOYED", 365243, -2000, 0.012, 0, 12),
                        new Share("LATE_PAYMENT_RATE", 0.02, 0.06, -0.02, 0, -20),
                        new Share("AMT_CREDIT", 15_000, 12_000, -0.003, 0, -3)));
        assertThat(wording.sentence(catalogue, lower, "A", "B", Locale.FRENCH))
                .isEqualTo(
                        "Le score d’A (18,2\u00a0%) est plus bas de 7,2\u00a0points que celui de B (25,4\u00a0%), surtout"
                                + " parce qu’un revenu de 45\u00a0000\u00a0€ par an (25\u00a0001\u00a0€ par an pour B) diminue le risque"
                                + " de 6,1\u00a0points, qu’une part d’échéances en retard ou incomplètes de 2\u00a0% (6\u00a0% pour B)"
                                + " diminue le risque de 2,0\u00a0points et qu’un crédit de 15\u00a0000\u00a0€ (12\u00a0000\u00a0€ pour B)"
                                + " diminue le risque de 0,3\u00a0point\u00a0; «\u00a0Ancienneté dans l’emploi\u00a0: sans emploi\u00a0»"
                                + " (5,5\u00a0ans pour B, +1,2\u00a0point) joue en sens inverse.");
        Difference same = new Difference(
                0.182,
                0.182,
                List.of(new Share("AMT_CREDIT", 1, 2, -0.01, 0, -10), new Share("DAYS_BIRTH", 1, 2, 0.01, 0, 10)));
        assertThat(wording.sentence(catalogue, same, "A", "B", Locale.ENGLISH))
                .isEqualTo(
                        "A and B have the same score to a tenth of a point (18.2%): what tells them apart cancels out.");
        Difference twins = new Difference(0.2, 0.2, List.of());
        assertThat(wording.sentence(catalogue, twins, "CL-1", "CL-2", Locale.FRENCH))
                .isEqualTo("CL-1 et CL-2 ont le même score au dixième de point près (20,0\u00a0%).");
    }

    @Test
    @DisplayName("The census counts everybody once and knows how many lie below")
    void census() {
        RiskModel model = ShippedModels.model("pret-personnel");
        double[][] rows = ShippedModels.rows("pret-personnel");
        Census census = model.census();
        assertThat(census.size()).isEqualTo(rows.length);
        assertThat(census.scores(30).total()).isEqualTo(rows.length);
        double[] scores = Arrays.stream(rows).mapToDouble(model::score).toArray();
        for (double score : new double[] {0, 0.1, scores[7], 0.35, 1}) {
            double below = Arrays.stream(scores).filter(s -> s < score - 1e-9).count() / (double) rows.length;
            assertThat(census.scoresBelow(score)).isCloseTo(below, within(2.0 / rows.length));
        }
        for (Feature feature : model.catalogue().features()) {
            assertThat(census.values(feature.name(), 20).total()).isEqualTo(rows.length);
            assertThat(census.density(feature.name(), "AMT_CREDIT", 12).total()).isEqualTo(rows.length);
        }
        assertThat(Arrays.stream(census.spreads()).boxed().toList()).hasSize(10).allMatch(spread -> spread > 0);
        assertThat(census.valuesBelow("DAYS_EMPLOYED", 365243)).isNaN();
        assertThat(census.valuesBelow("BUREAU_ACTIVE_COUNT", Double.NaN)).isNaN();
        assertThat(census.valuesBelow("DAYS_BIRTH", -36525))
                .as("nobody is a hundred")
                .isGreaterThan(0.99);
    }
}
