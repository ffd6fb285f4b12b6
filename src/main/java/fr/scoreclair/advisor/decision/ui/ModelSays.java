package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The model's opinion beside the decision: the gauge, the words, the reasons, what is stale. */
class ModelSays extends Composite<Section> {

    /** Within so much of the threshold the gauge is amber, as in the Scorer. */
    private static final double NEAR = 0.05;

    private static final int SENTENCES = 4;

    ModelSays(Wording wording, AssessmentView assessment, RiskModel model) {
        Catalogue catalogue = model.catalogue();
        Explained explained = assessment.explained();
        boolean favorable = explained.opinion() == Opinion.FAVORABLE;
        Span opinion = new Span(
                Parts.mute(favorable ? VaadinIcon.CHECK : VaadinIcon.CLOSE),
                new Span(getTranslation(favorable ? "result.favorable" : "result.unfavorable")));
        opinion.addClassNames("sc-chip", favorable ? "good" : "bad");
        Div told = new Div(opinion);
        told.addClassName("told");
        List<AssessedDatum> stale =
                assessment.data().stream().filter(AssessedDatum::stale).toList();
        if (!stale.isEmpty()) {
            String which = stale.stream()
                    .map(datum -> catalogue.feature(datum.feature()).label().in(getLocale()))
                    .collect(Collectors.joining(", "));
            told.add(Parts.banner(VaadinIcon.CLOCK, getTranslation("decision.stale", which), "warn"));
        }
        Div verdict = new Div(gauge(explained), told);
        verdict.addClassName("sc-verdict");
        UnorderedList sentences = new UnorderedList();
        sentences.addClassName("sc-say");
        Map<String, LocalDate> asOf =
                assessment.data().stream().collect(Collectors.toMap(AssessedDatum::feature, AssessedDatum::asOf));
        LocalDate day = assessment.at().atZone(Formats.ZONE).toLocalDate();
        wording.reasons(catalogue, model.shown(explained), asOf, day, SENTENCES, getLocale()).stream()
                .map(ModelSays::sentence)
                .forEach(sentences::add);
        Parts.card(getContent(), getTranslation("decision.model"), verdict, sentences);
    }

    private Gauge gauge(Explained explained) {
        String written = Formats.percent(explained.probability(), 1, getLocale());
        String limit = getTranslation("result.threshold", Formats.limit(explained.threshold(), getLocale()));
        Gauge gauge = new Gauge();
        gauge.show(new Gauge.Reading(
                explained.probability(),
                explained.threshold(),
                NEAR,
                tone(explained),
                written,
                getTranslation("result.risk"),
                limit,
                getTranslation("result.gauge", written, limit)));
        return gauge;
    }

    private static Tone tone(Explained explained) {
        if (Math.abs(explained.probability() - explained.threshold()) <= NEAR) {
            return Tone.WARN;
        }
        return explained.opinion() == Opinion.FAVORABLE ? Tone.GOOD : Tone.BAD;
    }

    private static ListItem sentence(Reason reason) {
        Span sign = Parts.span(reason.raises() ? "▲" : "▼", reason.raises() ? "up" : "down");
        sign.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(sign, new Span(reason.text()));
    }
}
