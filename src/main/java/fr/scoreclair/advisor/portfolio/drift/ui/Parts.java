package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** Small pieces that the cards of these screens share. */
final class Parts {

    private Parts() {}

    static Span span(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Span note(String text) {
        return span(text, "sc-small", "sc-muted");
    }

    static Div head(String title, Component... tools) {
        Div head = new Div(new H2(title), span("", "spacer"));
        head.add(tools);
        head.addClassName("sc-head");
        return head;
    }

    static Div card(Component... parts) {
        Div card = new Div(parts);
        card.addClassNames("sc-card", "sc-stack-tight");
        return card;
    }

    /** An icon that only repeats what the words beside it say. */
    static Icon mute(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    /** @param kind good, warn, bad or plain */
    static Div banner(VaadinIcon icon, String kind, String text) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }

    static Span chip(VaadinIcon icon, String text, String kind) {
        Span chip = new Span(mute(icon), new Span(text));
        chip.addClassNames("sc-chip", "small", kind);
        return chip;
    }

    static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.addClassName("sc-link");
        return link;
    }

    /** The same facts as a picture's, folded away. */
    static Details facts(String summary, Component table) {
        Details facts = new Details(summary, table);
        facts.addClassName("sc-more");
        facts.getElement().getThemeList().add("no-padding");
        return facts;
    }

    static UnorderedList sentences(List<String> texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sc-drift-says");
        texts.stream().map(ListItem::new).forEach(list::add);
        return list;
    }

    static <T> RadioButtonGroup<T> segments(String label) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setAriaLabel(label);
        group.addClassName("sc-segments");
        group.getElement().getThemeList().add("horizontal");
        return group;
    }
}
