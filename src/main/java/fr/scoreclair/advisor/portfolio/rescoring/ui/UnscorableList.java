package fr.scoreclair.advisor.portfolio.rescoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;

/** Whom the run could not score, with the reason; fetched when it is opened. */
class UnscorableList extends Composite<Details> {

    static final int SHOWN = 100;

    UnscorableList(Rescoring rescoring, RescoringRun run) {
        Div content = new Div();
        getContent()
                .setSummaryText(getTranslation("rescoring.unscorable", Formats.count(run.unscorable(), getLocale())));
        getContent().add(content);
        getContent().addOpenedChangeListener(opened -> {
            content.removeAll();
            if (opened.isOpened()) {
                fill(content, rescoring, run);
            }
        });
    }

    private void fill(Div content, Rescoring rescoring, RescoringRun run) {
        UnorderedList list = new UnorderedList();
        rescoring.unscorable(run.id(), SHOWN).forEach(one -> {
            Anchor file = new Anchor(ClientLinks.file(one.client()), one.fileNumber() + " · " + one.agency());
            file.addClassName("sc-link");
            list.add(new ListItem(file, new Span(" " + one.reason(getLocale()))));
        });
        content.add(list);
        if (run.unscorable() > SHOWN) {
            content.add(new Paragraph(
                    getTranslation("rescoring.unscorable.more", Formats.count(run.unscorable() - SHOWN, getLocale()))));
        }
    }
}
