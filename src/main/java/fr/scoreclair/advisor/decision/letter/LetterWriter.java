package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.decision.letter.Block.Heading;
import fr.scoreclair.advisor.decision.letter.Block.Items;
import fr.scoreclair.advisor.decision.letter.Block.Paragraph;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.WhatWouldChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes what a client is told of a decision: what was decided and by whom, that a calculation was used, the main reasons, what
 * would have changed it, the right to a review; in an annex the data with dates and sources.
 */
@Component
public class LetterWriter {

    /** A longer list of reasons tells less. */
    public static final int MOST_REASONS = 4;

    private final Wording wording;
    private final LetterSettings settings;
    private final ObjectProvider<WhatWouldChange> whatWouldChange;

    LetterWriter(Wording wording, LetterSettings settings, ObjectProvider<WhatWouldChange> whatWouldChange) {
        this.wording = wording;
        this.settings = settings;
        this.whatWouldChange = whatWouldChange;
    }

    /** Stored with every letter: the version of the sentences it shares with the screens, then of its own. */
    public String version() {
        return wording.version() + "." + LetterWords.VERSION;
    }

    public LetterText write(LetterFacts facts, String language) {
        LetterWords words = LetterWords.in(language);
        AssessmentView assessment = facts.assessment();
        List<String> sender = new ArrayList<>(List.of(settings.bank()));
        sender.addAll(settings.address());
        return new LetterText(
                words.say("title." + facts.outcome()),
                sender,
                settings.place(),
                reference(assessment, words),
                facts.catalogue().simulated() ? words.say("notice.simulated") : "",
                words.say("greeting"),
                page(facts, words),
                words.say("signature"),
                new LetterAnnex(wording, settings, version()).of(facts, words));
    }

    private static List<String> reference(AssessmentView assessment, LetterWords words) {
        String of = words.say(
                "reference.assessment", assessment.id().toString().substring(0, 8), words.date(day(assessment)));
        String file = assessment.fileNumber();
        return file == null ? List.of(of) : List.of(words.say("reference.file", file), of);
    }

    private List<Block> page(LetterFacts facts, LetterWords words) {
        List<Block> page = new ArrayList<>();
        page.add(new Paragraph(words.say(
                "decision." + facts.outcome(),
                facts.catalogue().label().in(words.locale()),
                words.say(facts.twoPersons() ? "by.two" : "by.one"))));
        if (facts.outcome().equals("COMPLEMENT")) {
            page.add(new Heading(words.say("documents.heading")));
            page.add(new Items(
                    false,
                    facts.documents().stream()
                            .map(d -> words.say("documents." + d))
                            .toList()));
        }
        page.add(new Heading(words.say("automated.heading")));
        page.add(new Paragraph(automated(facts.assessment().explained(), words)));
        if (facts.outcome().equals("REFUSAL")) {
            page.add(new Heading(words.say("reasons.heading")));
            page.addAll(reasons(facts, words));
            page.add(new Heading(words.say("change.heading")));
            page.addAll(change(facts.assessment(), words));
        }
        page.add(new Heading(words.say("review.heading")));
        page.add(new Paragraph(words.say("review.text", settings.reviewAddress(), settings.reviewMail())));
        return page;
    }

    private static String automated(Explained explained, LetterWords words) {
        return words.say(
                "automated.text",
                Formats.percent(explained.probability(), 1, words.locale()),
                Formats.limit(explained.threshold(), words.locale()),
                words.say("automated." + explained.opinion()));
    }

    private List<Block> reasons(LetterFacts facts, LetterWords words) {
        List<Block> told = new ArrayList<>();
        Optional<String> override = facts.overrideReason();
        override.ifPresent(
                reason -> told.add(new Paragraph(words.say("reasons.override", words.say("reasons." + reason)))));
        List<String> sentences =
                raising(facts, words).stream().map(Reason::text).toList();
        if (sentences.isEmpty()) {
            told.add(new Paragraph(words.say("reasons.none")));
        } else {
            told.add(new Paragraph(words.say(override.isPresent() ? "reasons.beside" : "reasons.agreed")));
            told.add(new Items(true, sentences));
        }
        return told;
    }

    /** The reasons as the stored explanation has them, staleness told for the day of the assessment. */
    List<Reason> raising(LetterFacts facts, LetterWords words) {
        AssessmentView assessment = facts.assessment();
        Map<String, LocalDate> asOf = assessment.data().stream()
                .filter(datum -> datum.value() != null)
                .collect(Collectors.toMap(AssessedDatum::feature, AssessedDatum::asOf));
        return wording.raising(
                facts.catalogue(),
                facts.model().shown(assessment.explained()),
                asOf,
                day(assessment),
                MOST_REASONS,
                words.locale());
    }

    private List<Block> change(AssessmentView assessment, LetterWords words) {
        WhatWouldChange search = whatWouldChange.getIfAvailable();
        if (search == null) {
            return List.of(new Paragraph(words.say("change.ask")));
        }
        List<String> found = search.sentences(assessment, words.locale());
        Paragraph correct = new Paragraph(words.say("change.correct"));
        return found.isEmpty()
                ? List.of(new Paragraph(words.say("change.nothing")), correct)
                : List.of(new Paragraph(words.say("change.found")), new Items(false, found), correct);
    }

    static LocalDate day(AssessmentView assessment) {
        return assessment.at().atZone(Formats.ZONE).toLocalDate();
    }
}
