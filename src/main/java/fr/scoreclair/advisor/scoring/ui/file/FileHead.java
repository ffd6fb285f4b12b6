package fr.scoreclair.advisor.scoring.ui.file;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import java.time.LocalDate;
import java.util.List;

/** Whose file it is, and the one thing people open it for. */
class FileHead extends Composite<Div> {

    FileHead(Opened opened) {
        ClientSummary client = opened.file().client();
        LocalDate since = LocalDate.ofInstant(client.createdAt(), Formats.ZONE);
        Div facts = new Div(
                span(opened.catalogue().label().in(getLocale()), "sc-chip", "plain", "small"),
                span(getTranslation("file.agency", client.agency()), "sc-chip", "plain", "small"),
                span(client.advisor(), "sc-chip", "plain", "small"),
                span(getTranslation("file.opened", Formats.date(since, getLocale())), "sc-chip", "plain", "small"));
        facts.addClassName("sc-facts-line");
        Div head = new Div(new H1(getTranslation("file.title", client.fileNumber())), span("", "spacer"));
        head.addClassName("sc-title");
        if (opened.mayChange()) {
            Anchor score = new Anchor(ClientLinks.scorer(client.id()), getTranslation("file.score"));
            score.addClassName("sc-primary");
            Anchor compare = new Anchor(ClientLinks.compare(List.of(client.id())), getTranslation("file.compare"));
            compare.addClassNames("sc-link", "sc-strong");
            Anchor simulate = new Anchor(ClientLinks.simulate(client.id()), getTranslation("menu.simulate"));
            simulate.addClassNames("sc-link", "sc-strong");
            SingleKey.COMPARE.follows(compare);
            SingleKey.SIMULATE.follows(simulate);
            head.add(simulate, compare, score);
        }
        getContent().add(head, facts);
        getContent().addClassName("sc-stack-tight");
    }
}
