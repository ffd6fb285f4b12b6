package fr.scoreclair.advisor.decision.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SpanishApplications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reasons of a letter over scored rows: simulated clients whom no model has learned from, and all real applications. The suite
 * takes 1,600; {@code mvn test -Dtest=LetterReasonsTests -Dscoreclair.letter-rows=100000} is the full property, with every real
 * row.
 */
class LetterReasonsTests {

    private static final int ROWS = Integer.getInteger("scoreclair.letter-rows", 1_600);
    private static final long SEED = 407;
    private static final int REAL = 4_454;
    private static final LetterWriter WRITER = LetterSamples.writer(null);

    /** What is wrong with the reasons of this row's letter; empty where nothing is. */
    private static String violation(String product, double[] row, int months, String language) {
        AssessmentView assessment = LetterSamples.assessment(product, row, months);
        LetterFacts facts = LetterSamples.facts("REFUSAL", null, assessment);
        LetterWords words = LetterWords.in(language);
        List<Reason> reasons = WRITER.raising(facts, words);
        List<String> printed = WRITER.write(facts, language).page().stream()
                .filter(Block.Items.class::isInstance)
                .flatMap(block -> ((Block.Items) block).texts().stream())
                .toList();
        Map<String, Contribution> all = assessment.explained().contributions().stream()
                .collect(Collectors.toMap(Contribution::feature, Function.identity()));
        double smallest = Double.MAX_VALUE;
        for (Reason reason : reasons) {
            double points = all.get(reason.feature()).points();
            if (points <= 0 || !reason.raises()) {
                return "does not raise: " + reason;
            }
            if (points > smallest) {
                return "out of order: " + reasons;
            }
            smallest = points;
        }
        List<String> told = reasons.stream().map(Reason::feature).toList();
        for (Contribution other : all.values()) {
            boolean left = !told.contains(other.feature()) && other.points() > 0;
            if (left && (other.points() > smallest || reasons.size() < 4 && other.points() >= 0.001)) {
                return "left out: " + other + " beside " + reasons;
            }
        }
        if (reasons.size() > 4 || told.stream().distinct().count() != told.size()) {
            return "too many: " + reasons;
        }
        return printed.equals(reasons.stream().map(Reason::text).toList())
                ? language(printed, language)
                : "printed " + printed;
    }

    private static final Pattern ODD = Pattern.compile(
            "[{}]|NaN|null|\\d[.]\\d{1,2}\\b|  |\\b(de|le|la|que|se) (?=[aeiouyéèêâîôhœ][a-zéèêâîôœ]*\\b)(?!onz|oui|hui|haut)"
                    + "|\\b(ans|mois|points?) (ans|mois|points?)\\b|\\b1 (ans|years|jours|days|months)\\b|«[^»]*$",
            Pattern.CASE_INSENSITIVE);

    private static String language(List<String> sentences, String language) {
        for (String sentence : sentences) {
            if (sentence.toLowerCase(java.util.Locale.ROOT).matches(".*\\b(votre âge|your age)\\b.*")) {
                return "« votre âge »: " + sentence;
            }
            if (language.equals("fr") && ODD.matcher(sentence).find()) {
                return "odd: " + sentence;
            }
            if (!sentence.endsWith(".") || Character.isLowerCase(sentence.codePointAt(0))) {
                return "no sentence: " + sentence;
            }
        }
        return "";
    }

    private static List<String> violations(String product, int rows, IntFunction<double[]> row) {
        return IntStream.range(0, rows)
                .parallel()
                .mapToObj(i -> violation(product, row.apply(i), i % 14, i % 5 == 0 ? "en" : "fr"))
                .filter(told -> !told.isEmpty())
                .limit(20)
                .toList();
    }

    @Test
    @DisplayName("At most four, only what raised the risk, the largest first, none larger left out")
    void rules() throws IOException {
        SimulatedBank bank = new SimulatedBank(SEED);
        List<double[]> real;
        try (var csv = Files.newBufferedReader(Path.of("db/demo/credit_data.csv"))) {
            real = SpanishApplications.read(csv).stream().map(a -> a.features()).toList();
        }
        assertThat(real).hasSize(REAL);
        int taken = Math.min(REAL, ROWS / 2);
        int simulated = ROWS - taken;
        System.out.printf("letter reasons: %d rows (%d simulated, seed %d; %d real)%n", ROWS, simulated, SEED, taken);
        assertThat(violations("pret-personnel", simulated, i -> bank.client(i).features()))
                .isEmpty();
        assertThat(violations("credit-es", taken, i -> real.get((int) ((long) i * REAL / taken))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    @DisplayName("What is asked of nobody: age keeps its place among the reasons and is nowhere a lever")
    void sensitive(String language) {
        double[] young = LetterSamples.risky();
        young[0] = -6_700;
        LetterFacts facts = LetterSamples.facts("REFUSAL", null, LetterSamples.assessment("pret-personnel", young, 1));
        LetterWords words = LetterWords.in(language);
        LetterText letter = WRITER.write(facts, language);
        String age = facts.catalogue().feature("DAYS_BIRTH").label().in(words.locale());
        int change = letter.page().indexOf(new Block.Heading(words.say("change.heading")));
        int review = letter.page().indexOf(new Block.Heading(words.say("review.heading")));
        assertThat(letter.page().subList(change, review).toString()).doesNotContainIgnoringCase(age);
        assertThat(letter.annex()).contains(new Block.Paragraph(words.say("annex.sensitive.text")));
        boolean raises =
                facts.assessment().explained().contributions().getFirst().points() >= 0.001;
        assertThat(raises).as("an example where age raises the risk").isTrue();
    }

    @Test
    @DisplayName("Both languages have the same sentences, and no apostrophe that would swallow a parameter")
    void words() {
        LetterWords fr = LetterWords.in("fr");
        LetterWords en = LetterWords.in("en");
        assertThat(fr.texts().keySet()).isEqualTo(en.texts().keySet());
        assertThat(fr.texts().values()).noneMatch(text -> text.contains("'"));
        assertThat(en.texts().values()).noneMatch(text -> text.contains("'"));
    }
}
