package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientFileSection;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.DecisionService;
import java.util.List;
import java.util.Optional;

/** On the client's file: what was decided so far, each with the way to its reasons and its letter. */
@org.springframework.stereotype.Component
class DecisionsOnFile implements ClientFileSection {

    private static final int AFTER_ASSESSMENTS = 300;

    private final DecisionService service;

    DecisionsOnFile(DecisionService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return AFTER_ASSESSMENTS;
    }

    @Override
    public Optional<Component> of(ClientFile file) {
        List<Decision> decisions = service.ofClient(file.client().id());
        return decisions.isEmpty() ? Optional.empty() : Optional.of(card(decisions, UI.getCurrent()));
    }

    private static Section card(List<Decision> decisions, UI ui) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sc-past");
        decisions.stream().map(decision -> item(decision, ui)).forEach(list::add);
        Section section = new Section();
        Parts.card(section, ui.getTranslation("decision.of-client"), list);
        return section;
    }

    private static ListItem item(Decision decision, UI ui) {
        boolean letter = decision.state() == Decision.State.IN_FORCE;
        return new ListItem(new Anchor(
                "decider/" + decision.assessment(),
                Parts.span(Formats.dateTime(decision.since(), ui.getLocale())),
                Parts.span(ui.getTranslation("decision.outcome." + decision.outcome()), "sc-strong"),
                Parts.chip(decision.state(), ui.getTranslation("decision.state." + decision.state())),
                Parts.span(
                        ui.getTranslation(
                                letter ? "decision.of-client.letter" : "decision.of-client.by", decision.actor()),
                        "sc-small",
                        "sc-muted")));
    }
}
