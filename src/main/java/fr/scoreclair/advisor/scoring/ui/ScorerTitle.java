package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;

/** « Scorer un client », whether its figures are simulated, and the way to a new application. */
class ScorerTitle extends Composite<Div> {

    ScorerTitle(Signal<Sheet> sheet, Runnable startAnew) {
        Span simulated = span(getTranslation("scorer.simulated"), "sc-chip", "plain", "small");
        simulated.bindVisible(sheet.map(s -> s.catalogue().simulated()));
        Button fresh = new Button(getTranslation("scorer.new"), mute(VaadinIcon.PLUS), click -> startAnew.run());
        getContent().add(new H1(getTranslation("scorer.title")), simulated, span("", "spacer"), fresh);
        getContent().addClassName("sc-title");
    }
}
