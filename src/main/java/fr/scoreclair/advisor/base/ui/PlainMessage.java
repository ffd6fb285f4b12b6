package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** One thing said plainly in the middle of the page, with the way back. */
abstract class PlainMessage extends Composite<Main> {

    private final Paragraph reference = new Paragraph();

    PlainMessage(VaadinIcon icon, String title, String text) {
        reference.addClassNames("sc-small", "sc-muted");
        reference.setVisible(false);
        Anchor home = new Anchor("/", getTranslation("plain.home"));
        home.addClassName("sc-link");
        Div card = new Div(
                icon.create(), new H1(getTranslation(title)), new Paragraph(getTranslation(text)), reference, home);
        card.addClassNames("sc-card", "sc-empty");
        getContent().add(card);
        getContent().addClassName("sc-page");
    }

    /** @param code what a person can quote so that the cause is found in the log */
    void refer(String code) {
        reference.setText(getTranslation("plain.reference", code));
        reference.setVisible(true);
    }
}
