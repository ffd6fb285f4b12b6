package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small pieces of the panel. */
final class Parts {

    private Parts() {}

    static Div div(String classes, Component... content) {
        Div div = new Div(content);
        div.addClassNames(classes.split(" "));
        return div;
    }

    static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("sc-small", "sc-muted");
        return paragraph;
    }

    static Div banner(VaadinIcon icon, String kind, String text, Component... more) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div(new Span(text));
        words.add(more);
        return div("sc-banner " + kind, picture, words);
    }

    static Anchor link(String address, String text) {
        Anchor anchor = new Anchor(address, text);
        anchor.addClassName("sc-link");
        return anchor;
    }
}
