package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ResultSection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What other rooms have to say of the result shown; made anew for another assessment, not for another reference. */
class BroughtSections extends Composite<Div> {

    private final ObjectProvider<ResultSection> sections;
    private @Nullable UUID shown;

    BroughtSections(ObjectProvider<ResultSection> sections, Signal<Result> result) {
        this.sections = sections;
        getContent().addClassName("sc-stack");
        Signal.effect(this, () -> {
            if (result.get() instanceof Result.Loaded loaded) {
                show(loaded.assessment());
            } else {
                shown = null;
                getContent().removeAll();
            }
            getContent().setVisible(getContent().getComponentCount() > 0);
        });
    }

    private void show(AssessmentView assessment) {
        if (assessment.id().equals(shown)) {
            return;
        }
        shown = assessment.id();
        getContent().removeAll();
        sections.stream()
                .sorted(Comparator.comparingInt(ResultSection::order))
                .forEach(section -> section.of(assessment).ifPresent(getContent()::add));
    }
}
