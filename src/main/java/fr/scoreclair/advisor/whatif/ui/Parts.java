package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small pieces that the screens of this room share. */
final class Parts {

    private Parts() {}

    static Span span(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** An icon that only repeats what the words beside it say. */
    static Icon mute(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    static Div banner(VaadinIcon icon, String text, String kind) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }

    static Div div(String className, Component... parts) {
        Div div = new Div(parts);
        div.addClassName(className);
        return div;
    }

    static void card(Section section, String title, Component... parts) {
        section.add(new H2(title));
        section.add(parts);
        section.addClassNames("sc-card", "sc-stack-tight");
    }
}
