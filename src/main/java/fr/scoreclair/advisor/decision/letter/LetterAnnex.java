package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.decision.letter.Block.Grid;
import fr.scoreclair.advisor.decision.letter.Block.Heading;
import fr.scoreclair.advisor.decision.letter.Block.Paragraph;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands behind the letter: every datum used with its date and source, how to read the reasons, the rights. */
final class LetterAnnex {

    private final Wording wording;
    private final LetterSettings settings;
    private final String version;

    LetterAnnex(Wording wording, LetterSettings settings, String version) {
        this.wording = wording;
        this.settings = settings;
        this.version = version;
    }

    List<Block> of(LetterFacts facts, LetterWords words) {
        AssessmentView assessment = facts.assessment();
        Catalogue catalogue = facts.catalogue();
        Explained explained = assessment.explained();
        List<Block> annex = new ArrayList<>();
        annex.add(new Heading(words.say("annex.data")));
        annex.add(data(assessment, catalogue, words));
        annex.add(new Heading(words.say("annex.reading")));
        annex.add(new Paragraph(words.say(
                "annex.reading.text",
                Formats.percent(explained.baseProbability(), 1, words.locale()),
                Formats.percent(explained.probability(), 1, words.locale()))));
        sensitive(catalogue, words).ifPresent(labels -> {
            annex.add(new Heading(words.say("annex.sensitive", labels)));
            annex.add(new Paragraph(words.say("annex.sensitive.text")));
        });
        annex.add(new Heading(words.say("annex.rights")));
        annex.add(new Paragraph(words.say("annex.rights.text", settings.dataProtection(), settings.authority())));
        annex.add(new Paragraph(words.say(
                "annex.model",
                catalogue.label().in(words.locale()),
                assessment.modelVersion(),
                assessment.modelSha256().substring(0, 12),
                version)));
        return annex;
    }

    private static Optional<String> sensitive(Catalogue catalogue, LetterWords words) {
        String labels = catalogue.features().stream()
                .filter(Feature::sensitive)
                .map(feature -> feature.label().in(words.locale()).toLowerCase(words.locale()))
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    private Grid data(AssessmentView assessment, Catalogue catalogue, LetterWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (AssessedDatum datum : assessment.data()) {
            Feature feature = catalogue.feature(datum.feature());
            Double value = datum.value();
            String written = wording.value(feature, value == null ? Double.NaN : value, words.locale());
            String date = Formats.date(datum.asOf(), words.locale());
            rows.add(List.of(
                    feature.label().in(words.locale()),
                    written,
                    value == null ? "–" : datum.stale() ? words.say("annex.data.old", date) : date,
                    value == null ? "–" : datum.source()));
        }
        List<String> columns = List.of(
                words.say("annex.data.variable"),
                words.say("annex.data.value"),
                words.say("annex.data.date"),
                words.say("annex.data.source"));
        return new Grid(words.say("annex.data"), columns, rows);
    }
}
