package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.audit.AuditEntry;
import fr.scoreclair.advisor.base.Formats;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One event as it stands in the database, with what can be done about it. */
class EventDetail extends Composite<Section> {

    private static final String ASSESSMENT = "assessment:";

    EventDetail(AuditEntry entry, Runnable close, Function<UUID, Component> replay) {
        Button shut = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        shut.setAriaLabel(getTranslation("audit.close"));
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Div head =
                new Div(new H2(getTranslation("audit.detail", Formats.count(entry.seq(), getLocale()))), spacer, shut);
        head.addClassName("sc-head");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sc-facts");
        fact(facts, "audit.at", Formats.timestamp(entry.at(), getLocale()), false);
        fact(facts, "audit.actor", entry.actor(), false);
        fact(facts, "audit.role", entry.role(), false);
        fact(facts, "audit.action", entry.action(), false);
        fact(facts, "audit.subject", entry.subject(), true);
        fact(facts, "audit.hash", entry.hash(), true);
        fact(facts, "audit.previous", entry.prevHash(), true);
        Pre body = new Pre(entry.body());
        body.addClassName("sc-body");
        body.getElement().setAttribute("tabindex", "0");
        getContent().add(head, facts, new H3(getTranslation("audit.body")), body);
        assessment(entry).map(replay).ifPresent(getContent()::add);
        getContent().addClassName("sc-detail");
    }

    private void fact(DescriptionList facts, String term, String value, boolean exact) {
        Span text = new Span(value);
        text.setClassName("sc-mono", exact);
        facts.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(text));
    }

    private static Optional<UUID> assessment(AuditEntry entry) {
        try {
            return entry.subject().startsWith(ASSESSMENT)
                    ? Optional.of(UUID.fromString(entry.subject().substring(ASSESSMENT.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
