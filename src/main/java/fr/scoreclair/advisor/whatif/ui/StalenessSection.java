package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ResultSection;
import fr.scoreclair.advisor.whatif.RecourseWording;
import fr.scoreclair.advisor.whatif.StalenessEffect;
import java.util.Locale;
import java.util.Optional;

/** « Effet des données périmées » on the Scorer: for each stale datum, where it may be now and what the score would be. */
@org.springframework.stereotype.Component
class StalenessSection implements ResultSection {

    private static final int FIRST = 100;

    private final StalenessEffect staleness;
    private final RiskModels models;
    private final RecourseWording wording;

    StalenessSection(StalenessEffect staleness, RiskModels models, RecourseWording wording) {
        this.staleness = staleness;
        this.models = models;
        this.wording = wording;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> of(AssessmentView assessment) {
        Catalogue catalogue = assessment.model(models).catalogue();
        return staleness.of(assessment).map(effect -> card(effect, catalogue, UI.getCurrent()));
    }

    private Component card(StalenessEffect.Effect effect, Catalogue catalogue, UI ui) {
        Locale locale = ui.getLocale();
        FactTable table = new FactTable(
                ui.getTranslation("staleness.title"),
                ui.getTranslation("staleness.datum"),
                ui.getTranslation("staleness.range"),
                ui.getTranslation("staleness.scores"));
        for (StalenessEffect.Moved moved : effect.alone()) {
            Feature feature = catalogue.feature(moved.feature());
            boolean turned = feature.display().divisor() < 0;
            table.row(
                    feature.label().in(locale),
                    ui.getTranslation(
                            "staleness.from-to",
                            wording.value(feature, turned ? moved.to() : moved.from(), locale),
                            wording.value(feature, turned ? moved.from() : moved.to(), locale)),
                    scores(ui, moved.extent().low(), moved.extent().high()));
        }
        table.row(
                ui.getTranslation("staleness.together"),
                "",
                scores(ui, effect.together().low(), effect.together().high()));
        Paragraph note = new Paragraph(ui.getTranslation("staleness.note") + " "
                + ui.getTranslation(
                        "staleness." + StalenessEffect.word(effect.together().certainty())));
        note.addClassNames("sc-small", "sc-muted");
        Section card = new Section(new H2(ui.getTranslation("staleness.title")), table, note);
        card.addClassNames("sc-card", "sc-stack-tight");
        return card;
    }

    private static String scores(UI ui, double low, double high) {
        return ui.getTranslation(
                "staleness.from-to", Formats.percent(low, 1, ui.getLocale()), Formats.percent(high, 1, ui.getLocale()));
    }
}
