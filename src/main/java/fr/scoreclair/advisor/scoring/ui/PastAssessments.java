package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client's earlier assessments, newest first; one click opens one as it was. */
class PastAssessments extends Composite<Section> {

    private final UnorderedList list = new UnorderedList();

    PastAssessments(Signal<List<AssessmentView>> past, Signal<Result> result) {
        list.addClassName("sc-past");
        getContent().add(new H2(getTranslation("past.title")), list);
        getContent().addClassName("sc-card");
        bindVisible(past.map(found -> !found.isEmpty()));
        Signal.effect(this, () -> show(past.get(), open(result.get())));
    }

    private void show(List<AssessmentView> past, @Nullable UUID open) {
        list.removeAll();
        past.stream()
                .map(assessment -> item(assessment, assessment.id().equals(open)))
                .forEach(list::add);
    }

    private ListItem item(AssessmentView assessment, boolean open) {
        boolean favorable = assessment.explained().opinion() == Opinion.FAVORABLE;
        Span opinion = new Span(
                mute(favorable ? VaadinIcon.CHECK : VaadinIcon.CLOSE),
                new Span(getTranslation(favorable ? "past.favorable" : "past.unfavorable")));
        opinion.addClassNames("sc-chip", "small", favorable ? "good" : "bad");
        Anchor link = new Anchor(
                "scorer?assessment=" + assessment.id(),
                span(Formats.dateTime(assessment.at(), getLocale())),
                span(Formats.percent(assessment.explained().probability(), 1, getLocale()), "sc-number", "sc-strong"),
                opinion,
                span(getTranslation("past.model", assessment.modelVersion()), "sc-small", "sc-muted"));
        if (open) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private static @Nullable UUID open(Result result) {
        return result instanceof Result.Loaded loaded ? loaded.assessment().id() : null;
    }
}
