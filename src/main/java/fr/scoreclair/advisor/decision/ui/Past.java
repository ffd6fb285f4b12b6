package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.decision.Approval;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.Dossier;
import fr.scoreclair.advisor.decision.OverrideReason;
import fr.scoreclair.advisor.decision.PreliminaryOpinion;
import java.util.stream.Collectors;

/** What was decided on this assessment so far, the newest first: nothing is overwritten. */
class Past extends Composite<Section> {

    Past(Dossier file) {
        OrderedList list = new OrderedList();
        list.addClassName("sc-decisions");
        list.getElement().setAttribute("reversed", true);
        file.history().decisions().stream().map(this::item).forEach(list::add);
        Parts.card(getContent(), getTranslation("decision.past"), list);
        PreliminaryOpinion opinion = file.opinion();
        if (opinion != null) {
            Paragraph first = new Paragraph(getTranslation(
                    opinion.byScorer() ? "decision.first.said-scored" : "decision.first.said",
                    getTranslation("decision.outcome." + opinion.outcome()),
                    Formats.dateTime(opinion.at(), getLocale())));
            first.addClassNames("sc-small", "sc-muted");
            getContent().add(first);
        }
    }

    private ListItem item(Decision decision) {
        Div head = new Div(
                Parts.span(getTranslation("decision.outcome." + decision.outcome()), "sc-strong"),
                Parts.chip(decision.state(), getTranslation("decision.state." + decision.state())));
        head.addClassName("sc-head");
        ListItem item = new ListItem(
                head,
                Parts.span(
                        getTranslation("decision.by", decision.actor(), Formats.dateTime(decision.at(), getLocale())),
                        "sc-small",
                        "sc-muted"));
        OverrideReason reason = decision.overrideReason();
        if (reason != null) {
            item.add(
                    new Paragraph(getTranslation("decision.by.override", getTranslation("decision.reason." + reason))));
        }
        if (!decision.documents().isEmpty()) {
            item.add(new Paragraph(decision.documents().stream()
                    .map(document -> getTranslation("decision.document." + document))
                    .collect(Collectors.joining(", "))));
        }
        if (!decision.comment().isEmpty()) {
            item.add(new Paragraph(getTranslation("decision.said", decision.comment())));
        }
        Approval approval = decision.approval();
        if (approval != null) {
            item.add(new Paragraph(getTranslation(
                    "decision.approval." + approval.outcome(),
                    approval.actor(),
                    Formats.dateTime(approval.at(), getLocale()),
                    approval.comment())));
        }
        return item;
    }
}
