package fr.scoreclair.advisor.client;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the client's file that another room brings: decisions, letters, review cases. Beans of this type stand on the
 * screen by their order, after the data (100) and the assessments (200) and before who looked at the file (900).
 */
public interface ClientFileSection {

    int order();

    /** A card with a heading of level 2, made anew for each opening; empty where there is nothing to show or not to this person. */
    Optional<Component> of(ClientFile file);
}
