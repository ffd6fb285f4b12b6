package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.mute;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.whatif.LoanVariables;
import fr.scoreclair.advisor.whatif.Outlook;

/** Before and after side by side, live; the difference in points and whether the opinion turns. */
class BeforeAfter extends Composite<Section> {

    /** Within so much of the threshold the gauge is amber, as in the Scorer. */
    private static final double NEAR = 0.05;

    private final Bench bench;
    private final Outlook before;
    private final Gauge after = new Gauge();
    private final Span opinion = new Span();
    private final Span caption = span("", "sc-muted");
    private final Span difference = span("", "sc-strong");
    private final Div whyNot = new Div();
    private final Div now;

    BeforeAfter(Bench bench) {
        this.bench = bench;
        before = new Outlook(
                bench.simulation().before().probability(),
                bench.simulation().before().threshold());
        H2 title = new H2(getTranslation("simulate.beforeafter"));
        title.addClassName("sc-hidden");
        Gauge then = new Gauge();
        read(then, before);
        Span was = new Span();
        chip(was, before);
        Div first = div("side", span(caption("simulate.before", bench.start()), "sc-muted"), then, was);
        now = div("side", caption, after, opinion);
        now.getElement().setAttribute("data-after", "");
        Span arrow = span("→", "arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Button undo =
                new Button(getTranslation("simulate.undo"), mute(VaadinIcon.ARROW_BACKWARD), click -> bench.undoAll());
        undo.bindEnabled(bench.trial().map(trial -> !trial.equals(bench.start())));
        whyNot.getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        title,
                        div("sc-then-now", first, arrow, now),
                        whyNot,
                        div("sc-head", difference, span("", "spacer"), undo));
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-live");
        Signal.effect(
                this,
                () -> caption.setText(caption("simulate.after", bench.trial().get())));
        Signal.effect(this, () -> show(bench.tried().get()));
    }

    private void show(Tried tried) {
        boolean scored = tried instanceof Tried.Scored;
        now.setClassName("away", !scored);
        after.setVisible(scored);
        opinion.setVisible(scored);
        difference.setVisible(scored);
        whyNot.removeAll();
        switch (tried) {
            case Tried.Scored(Outlook outlook) -> scored(outlook);
            case Tried.Refused(var sentences) ->
                whyNot.add(Parts.banner(VaadinIcon.WARNING, String.join(" ", sentences.values()), "bad"));
            case Tried.Failed(String reference) ->
                whyNot.add(Parts.banner(VaadinIcon.WARNING, getTranslation("simulate.failed", reference), "bad"));
        }
    }

    private void scored(Outlook outlook) {
        read(after, outlook);
        chip(opinion, outlook);
        long tenths = Formats.tenths(outlook.probability()) - Formats.tenths(before.probability());
        String moved = getTranslation("why.points", Formats.signed(tenths / 10.0, 1, getLocale()));
        String sign = tenths > 0 ? "▲ " : tenths < 0 ? "▼ " : "";
        difference.setText(getTranslation(turn(outlook), sign + moved));
    }

    private String turn(Outlook outlook) {
        if (outlook.opinion() == before.opinion()) {
            return outlook.opinion() == Opinion.FAVORABLE ? "simulate.stays.favorable" : "simulate.stays.unfavorable";
        }
        return outlook.opinion() == Opinion.FAVORABLE ? "simulate.turns.favorable" : "simulate.turns.unfavorable";
    }

    private void read(Gauge gauge, Outlook outlook) {
        String written = Formats.percent(outlook.probability(), 1, getLocale());
        String limit = getTranslation("result.threshold", Formats.limit(outlook.threshold(), getLocale()));
        gauge.show(new Gauge.Reading(
                outlook.probability(),
                outlook.threshold(),
                NEAR,
                Gauge.tone(outlook.probability(), outlook.threshold(), NEAR),
                written,
                getTranslation("result.risk"),
                limit,
                getTranslation("result.gauge", written, limit)));
    }

    /** Made anew where the opinion turns, not at every step of a drag. */
    private void chip(Span chip, Outlook outlook) {
        boolean favorable = outlook.opinion() == Opinion.FAVORABLE;
        if (chip.hasClassName(favorable ? "good" : "bad")) {
            return;
        }
        chip.removeAll();
        chip.add(
                mute(favorable ? VaadinIcon.CHECK : VaadinIcon.CLOSE),
                new Span(getTranslation(favorable ? "past.favorable" : "past.unfavorable")));
        chip.addClassName("sc-chip");
        chip.setClassName("good", favorable);
        chip.setClassName("bad", !favorable);
    }

    private String caption(String key, Trial trial) {
        if (!trial.hasTerm()) {
            return getTranslation(key);
        }
        int decimals = LoanVariables.isWhole(trial.months()) ? 0 : 1;
        return getTranslation(key) + " · "
                + getTranslation("simulate.months.words", Formats.number(trial.months(), 0, decimals, getLocale()));
    }
}
