package fr.scoreclair.advisor.comparison.ui;

import static fr.scoreclair.advisor.comparison.ui.Parts.mute;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.comparison.Side;
import fr.scoreclair.advisor.riskmodel.Opinion;

/** A gauge for each client, the model's opinion, and where the score stands in the population. */
class SideBySide extends Composite<Section> {

    /** Within so much of the threshold the gauge is amber, as in the Scorer. */
    private static final double NEAR = 0.05;

    SideBySide(Table table) {
        Div sides = new Div();
        sides.addClassName("sc-gauges");
        for (int n = 0; n < table.size(); n++) {
            sides.add(side(table, n));
        }
        Parts.card(
                getContent(),
                Parts.head(getTranslation("compare.scores")),
                sides,
                Parts.note(getTranslation(
                        "compare.scores.note",
                        table.catalogue().label().in(table.locale()),
                        table.catalogue().version())));
    }

    private Component side(Table table, int n) {
        Side side = table.side(n);
        boolean favorable = side.explained().opinion() == Opinion.FAVORABLE;
        Div who = new Div(Parts.mark(n), new Span(table.file(n)));
        who.addClassName("who");
        Span opinion = new Span(
                mute(favorable ? VaadinIcon.CHECK : VaadinIcon.CLOSE),
                new Span(getTranslation(favorable ? "compare.favorable" : "compare.unfavorable")));
        opinion.addClassNames("sc-chip", favorable ? "good" : "bad");
        Div told = new Div(
                who,
                gauge(table, side),
                opinion,
                Parts.note(getTranslation(
                        "compare.score.place", table.share(table.census().scoresBelow(side.score())))));
        told.addClassName("side");
        return told;
    }

    private Gauge gauge(Table table, Side side) {
        double threshold = side.explained().threshold();
        String written = table.percent(side.score());
        String limit = getTranslation("result.threshold", Formats.limit(threshold, table.locale()));
        Gauge gauge = new Gauge();
        gauge.show(new Gauge.Reading(
                side.score(),
                threshold,
                NEAR,
                tone(side.score(), threshold),
                written,
                getTranslation("result.risk"),
                limit,
                side.client().fileNumber() + " · " + getTranslation("result.gauge", written, limit)));
        return gauge;
    }

    private static Tone tone(double score, double threshold) {
        if (Math.abs(score - threshold) <= NEAR) {
            return Tone.WARN;
        }
        return score < threshold ? Tone.GOOD : Tone.BAD;
    }
}
