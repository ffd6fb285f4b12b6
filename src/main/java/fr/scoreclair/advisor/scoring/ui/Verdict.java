package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.riskmodel.OtherValues.Certainty;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.StalenessBand;
import fr.scoreclair.advisor.scoring.StalenessBand.Band;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The score on its gauge, the opinion in words, how far from the threshold, and what is stale. */
class Verdict extends Composite<Div> {

    /** Within so much of the threshold the gauge is amber. */
    static final double NEAR = 0.05;

    private final Gauge gauge = new Gauge();
    private final Span opinion = new Span();
    private final Span fragile = new Span();
    private final Paragraph distance = new Paragraph();
    private final Div banners = new Div();
    private final Paragraph origin = new Paragraph();
    private final Anchor decide = new Anchor("", getTranslation("result.decide"));
    private final Anchor compare = new Anchor("", getTranslation("result.compare"));
    private final Anchor simulate = new Anchor("", getTranslation("menu.simulate"));

    private final StalenessBand staleness;

    Verdict(Signal<Result> result, Signal<Sheet> sheet, Signal<Boolean> changed, StalenessBand staleness) {
        this.staleness = staleness;
        opinion.addClassName("sc-chip");
        distance.addClassName("distance");
        banners.addClassName("sc-stack");
        origin.addClassNames("sc-small", "sc-muted");
        Div edited = banner(VaadinIcon.EDIT, getTranslation("result.changed"), "plain");
        edited.bindVisible(changed);
        decide.addClassNames("sc-link", "sc-strong");
        fragile.add(mute(VaadinIcon.WARNING), new Span(getTranslation("result.fragile")));
        fragile.addClassNames("sc-chip", "warn");
        compare.addClassNames("sc-link", "sc-strong");
        SingleKey.COMPARE.follows(compare);
        simulate.addClassNames("sc-link", "sc-strong");
        Div acts = new Div(simulate, compare, decide);
        acts.addClassName("sc-acts");
        Div told = new Div(opinion, fragile, distance, edited, banners, origin, acts);
        told.addClassName("told");
        getContent().add(gauge, told);
        getContent().addClassName("sc-verdict");
        Signal.effect(this, () -> {
            if (result.get() instanceof Result.Loaded(AssessmentView assessment, Explained explained)) {
                show(assessment, sheet.peek().catalogue());
            }
        });
    }

    private void show(AssessmentView assessment, Catalogue catalogue) {
        Explained explained = assessment.explained();
        double score = explained.probability();
        double threshold = explained.threshold();
        boolean favorable = explained.opinion() == Opinion.FAVORABLE;
        String written = Formats.percent(score, 1, getLocale());
        String limit = getTranslation("result.threshold", Formats.limit(threshold, getLocale()));
        Optional<Band> band = staleness.band(assessment);
        String possible = band.map(b -> " " + possible(b)).orElse("");
        gauge.band(band.map(Band::low).orElse(0.0), band.map(Band::high).orElse(0.0));
        gauge.show(new Gauge.Reading(
                score,
                threshold,
                NEAR,
                tone(score, threshold),
                written,
                getTranslation("result.risk"),
                limit,
                getTranslation("result.gauge", written, limit) + "." + possible));
        opinion.removeAll();
        opinion.add(
                mute(favorable ? VaadinIcon.CHECK : VaadinIcon.CLOSE),
                new Span(getTranslation(favorable ? "result.favorable" : "result.unfavorable")));
        opinion.setClassName("good", favorable);
        opinion.setClassName("bad", !favorable);
        distance.removeAll();
        distance.add(
                strong(distanceWords(score, threshold, favorable)),
                span(" " + getTranslation("result.of-hundred", Math.round(score * 100))));
        banners.removeAll();
        List<AssessedDatum> stale =
                assessment.data().stream().filter(AssessedDatum::stale).toList();
        if (!stale.isEmpty()) {
            banners.add(banner(VaadinIcon.CLOCK, staleWords(stale, catalogue), "warn"));
        }
        fragile.setVisible(band.map(Band::fragile).orElse(false));
        band.ifPresent(b -> banners.add(banner(
                VaadinIcon.SCALE,
                possible(b) + (b.fragile() ? " " + getTranslation("result.fragile.why") : ""),
                b.fragile() ? "warn" : "plain")));
        banners.setVisible(!stale.isEmpty());
        decide.setHref("decider/" + assessment.id());
        UUID client = assessment.clientId();
        compare.setVisible(client != null);
        if (client != null) {
            compare.setHref(ClientLinks.compare(List.of(client)));
        }
        simulate.setHref(ClientLinks.simulate(assessment.id()));
        origin.setText(getTranslation(
                "result.origin",
                Formats.dateTime(assessment.at(), getLocale()),
                catalogue.label().in(getLocale()),
                assessment.modelVersion()));
    }

    private String possible(Band band) {
        String key = band.certainty() == Certainty.AT_LEAST ? "result.band.at-least" : "result.band";
        return getTranslation(
                key, Formats.percent(band.low(), 1, getLocale()), Formats.percent(band.high(), 1, getLocale()));
    }

    static Tone tone(double score, double threshold) {
        if (Math.abs(score - threshold) <= NEAR) {
            return Tone.WARN;
        }
        return score < threshold ? Tone.GOOD : Tone.BAD;
    }

    private String distanceWords(double score, double threshold, boolean favorable) {
        String written = Formats.points((Formats.tenths(score) - Formats.tenths(threshold)) / 10.0, getLocale());
        return getTranslation(favorable ? "result.below" : "result.above", written);
    }

    private String staleWords(List<AssessedDatum> stale, Catalogue catalogue) {
        String which = stale.stream()
                .map(datum -> getTranslation(
                        "result.stale.one",
                        catalogue.feature(datum.feature()).label().in(getLocale()),
                        Ages.words(datum.ageDays(), this::getTranslation)))
                .collect(Collectors.joining(", "));
        return getTranslation(stale.size() == 1 ? "result.stale" : "result.stale.many", which);
    }

    private static Component strong(String text) {
        return span(text, "sc-strong");
    }

    private static Div banner(VaadinIcon icon, String text, String kind) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }
}
