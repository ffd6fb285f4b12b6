package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.decision.Decision;

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

    static Span chip(VaadinIcon icon, String text, String kind) {
        Span chip = new Span(mute(icon), new Span(text));
        chip.addClassNames("sc-chip", "small", kind);
        return chip;
    }

    static Span chip(Decision.State state, String text) {
        return switch (state) {
            case IN_FORCE -> chip(VaadinIcon.CHECK, text, "good");
            case PENDING -> chip(VaadinIcon.HOURGLASS, text, "warn");
            case RETURNED -> chip(VaadinIcon.ARROW_BACKWARD, text, "bad");
            case REPLACED -> chip(VaadinIcon.ARCHIVE, text, "plain");
        };
    }

    static void card(Section section, String title, Component... parts) {
        section.add(new H2(title));
        section.add(parts);
        section.addClassNames("sc-card", "sc-stack-tight");
    }
}
