package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.SingleKey;
import java.util.List;

/** The way to the keyboard's shortcuts, and from any screen to the search of clients. */
class Keys extends Composite<Div> {

    private static final String CLIENTS = "clients";

    /** @param screens the routes that the person may open */
    Keys(List<String> screens) {
        boolean files = screens.contains(CLIENTS);
        Icon keyboard = VaadinIcon.KEYBOARD_O.create();
        keyboard.getElement().setAttribute("aria-hidden", "true");
        NativeButton help = new NativeButton();
        help.add(keyboard, new Span(getTranslation("keys.title")));
        help.addClickListener(click -> new KeysDialog(files).open());
        SingleKey.HELP.follows(help);
        getContent().add(help);
        if (files) {
            Anchor search = new Anchor(CLIENTS, getTranslation("keys.SEARCH"));
            search.getElement()
                    .setAttribute("data-key-elsewhere", SingleKey.SEARCH.key())
                    .setAttribute("hidden", true);
            getContent().add(search);
        }
        getContent().addClassName("sc-keys");
    }
}
