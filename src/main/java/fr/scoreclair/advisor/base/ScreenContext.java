package fr.scoreclair.advisor.base;

import com.vaadin.flow.signals.Signal;

/** A screen that has something to say in the header's pill, for example the product and its model version. */
public interface ScreenContext {

    Signal<String> pill();
}
