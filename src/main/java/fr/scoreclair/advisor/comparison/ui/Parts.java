package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Small pieces that the cards of this screen share. */
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

    static String letter(int side) {
        return String.valueOf((char) ('A' + side));
    }

    /** The letter in the colour of its series. */
    static Span mark(int side) {
        return span(letter(side), "sc-letter-mark", "series-" + side);
    }

    static Div head(String title, Component... tools) {
        Div head = new Div(new H2(title), span("", "spacer"));
        head.add(tools);
        head.addClassName("sc-head");
        return head;
    }

    static Span note(String text) {
        return span(text, "sc-small", "sc-muted");
    }

    static void card(Section section, Component... parts) {
        section.add(parts);
        section.addClassName("sc-card");
    }

    /** The same facts as a picture's, folded away. */
    static Details facts(String summary, Component table) {
        Details facts = new Details(summary, table);
        facts.addClassName("sc-more");
        facts.getElement().getThemeList().add("no-padding");
        return facts;
    }

    static <T> RadioButtonGroup<T> segments(String label) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setAriaLabel(label);
        group.addClassName("sc-segments");
        group.getElement().getThemeList().add("horizontal");
        return group;
    }
}
