package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;

/** Light or dark, kept in the browser. */
class SchemeSwitch extends Composite<NativeButton> {

    private final ValueSignal<Boolean> dark = new ValueSignal<>(Preferences.dark(VaadinRequest.getCurrent()));

    SchemeSwitch() {
        Icon moon = VaadinIcon.MOON_O.create();
        moon.bindVisible(Signal.not(dark));
        Icon sun = VaadinIcon.SUN_O.create();
        sun.bindVisible(dark);
        Span word = new Span();
        word.addClassName("word");
        word.bindText(dark.map(on -> getTranslation(on ? "house.light" : "house.dark")));
        NativeButton button = getContent();
        button.add(moon, sun, word);
        button.getElement()
                .bindAttribute("aria-label", dark.map(on -> getTranslation(on ? "house.to-light" : "house.to-dark")));
        button.addClickListener(click -> turn());
    }

    private void turn() {
        boolean on = !dark.peek();
        dark.set(on);
        Preferences.keepDark(on);
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(on ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT));
    }
}
