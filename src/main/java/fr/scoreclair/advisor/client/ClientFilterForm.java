package fr.scoreclair.advisor.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.local.ValueSignal;

/** The fields by which the client list is narrowed, for screens that tell something about such clients. */
public interface ClientFilterForm {

    /**
     * The fields without the product, which the screen chooses, and without the search for a file.
     *
     * @param filter shown and changed; its product stays
     */
    Component of(ValueSignal<ClientFilter> filter);
}
