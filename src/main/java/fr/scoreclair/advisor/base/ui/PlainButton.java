package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A small round button of the header: an icon, and where there is room a word. */
class PlainButton extends NativeButton {

    PlainButton(VaadinIcon icon, String word, String label, Runnable act) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(word);
        text.addClassName("word");
        add(picture, text);
        setAriaLabel(label);
        setTitle(label);
        addClickListener(click -> act.run());
    }
}
