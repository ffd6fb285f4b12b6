package fr.scoreclair.advisor.scoring;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the Scorer's result that another room brings. Beans of this type stand by their order after the reasons. */
public interface ResultSection {

    int order();

    /** A card with a heading of level 2, made anew for each result; empty where it has nothing to say of it. */
    Optional<Component> of(AssessmentView assessment);
}
