package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small pieces that the cards of this screen share. */
final class Parts {

    private Parts() {}

    /** An icon that only repeats what the words beside it say. */
    static Icon mute(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    static Span span(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Div banner(VaadinIcon icon, String text, String kind) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }

    static Span chip(VaadinIcon icon, String text, String kind) {
        Span chip = new Span(mute(icon), new Span(text));
        chip.addClassNames("sc-chip", "small", kind);
        return chip;
    }

    /** Opens the decisions behind a figure. */
    static NativeButton opens(String text, Runnable then) {
        NativeButton button = new NativeButton(text, click -> then.run());
        button.addClassNames("sc-link", "sc-behind");
        return button;
    }

    static void card(Section section, String title, Component... parts) {
        section.add(new H2(title));
        section.add(parts);
        section.addClassNames("sc-card", "sc-stack-tight");
    }

    /** The same facts as a picture's, folded away. */
    static Details facts(String summary, Component table) {
        Details facts = new Details(summary, table);
        facts.addClassName("sc-more");
        facts.getElement().getThemeList().add("no-padding");
        return facts;
    }
}
