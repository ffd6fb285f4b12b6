package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.audit.ChainReport;
import fr.scoreclair.advisor.base.Formats;
import java.util.Objects;

/** « Intégrité du journal »: verifies the chain and tells what was found. */
class ChainCard extends Composite<Section> {

    private final Div outcome = new Div();

    ChainCard(ChainWatch watch) {
        Signal<ChainState> state = watch.state();
        Signal<Boolean> running = state.map(ChainState.Running.class::isInstance);
        Button verify = new Button(
                getTranslation("audit.chain.verify"), VaadinIcon.SHIELD.create(), click -> watch.verify(getLocale()));
        verify.bindEnabled(Signal.not(running));
        Paragraph text = new Paragraph(getTranslation("audit.chain.text"));
        text.addClassNames("sc-small", "sc-muted");
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Div head = new Div(new Div(new H2(getTranslation("audit.chain.title")), text), spacer, verify);
        head.addClassName("sc-head");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("audit.chain.title"));
        Paragraph wait = new Paragraph(getTranslation("audit.chain.running"));
        wait.addClassName("sc-small");
        Div progress = new Div(bar, wait);
        progress.bindVisible(running);
        outcome.getElement().setAttribute("role", "status");
        getContent().add(head, progress, outcome);
        getContent().addClassNames("sc-card", "sc-chain");
        Signal.effect(this, () -> tell(state.get()));
    }

    private void tell(ChainState state) {
        outcome.removeAll();
        switch (state) {
            case ChainState.Idle idle -> {}
            case ChainState.Running running -> {}
            case ChainState.Failed(String reference) ->
                outcome.add(banner(VaadinIcon.WARNING, "bad", getTranslation("audit.chain.failed", reference)));
            case ChainState.Verified verified -> outcome.add(found(verified));
        }
    }

    private Component found(ChainState.Verified verified) {
        ChainReport report = verified.report();
        if (!report.intact()) {
            return banner(
                    VaadinIcon.WARNING,
                    "bad",
                    getTranslation(
                            "audit.chain.broken",
                            Formats.count(Objects.requireNonNullElse(report.firstBad(), 0L), getLocale()),
                            Objects.requireNonNullElse(report.problem(), "")));
        }
        if (report.events() == 0) {
            return banner(VaadinIcon.CHECK, "plain", getTranslation("audit.chain.empty"));
        }
        Div banner = banner(
                VaadinIcon.CHECK,
                "good",
                getTranslation("audit.chain.intact", Formats.count(report.events(), getLocale())));
        Span head = new Span(getTranslation("audit.chain.head") + " " + report.headHash());
        head.addClassName("sc-mono");
        Span when = new Span(getTranslation("audit.chain.when", Formats.timestamp(verified.at(), getLocale())));
        when.addClassName("sc-small");
        Div facts = new Div(when, head);
        facts.addClassName("sc-stack-tight");
        Div whole = new Div(banner, facts);
        whole.addClassName("sc-stack-tight");
        return whole;
    }

    private static Div banner(VaadinIcon icon, String kind, String text) {
        Component picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Div banner = new Div(picture, new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }
}
