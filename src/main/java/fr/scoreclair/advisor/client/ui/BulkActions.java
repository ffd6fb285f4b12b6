package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientRow;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done with the rows that are chosen. */
class BulkActions extends Composite<Div> {

    BulkActions(Signal<Set<ClientRow>> chosen, Consumer<Set<ClientRow>> askForUpdate) {
        Span count = new Span();
        count.addClassNames("sc-small", "sc-muted");
        count.bindText(chosen.map(
                rows -> getTranslation(rows.size() == 1 ? "clients.chosen.one" : "clients.chosen", rows.size())));
        Button compare = new Button(getTranslation("clients.compare"), click -> UI.getCurrent()
                .navigate(ClientLinks.COMPARE, clients(chosen)));
        // the menu has what this person may open
        boolean comparable = MenuConfiguration.getMenuEntries().stream()
                .anyMatch(entry -> entry.path().replaceFirst("^/", "").equals(ClientLinks.COMPARE));
        compare.setVisible(comparable);
        compare.bindEnabled(chosen.map(
                rows -> rows.size() >= ClientLinks.FEWEST_COMPARED && rows.size() <= ClientLinks.MOST_COMPARED));
        SingleKey.COMPARE.follows(compare);
        compare.setTooltipText(getTranslation("clients.compare.hint"));
        Button ask = new Button(getTranslation("clients.ask"), click -> askForUpdate.accept(chosen.peek()));
        getContent().add(count, compare, ask);
        getContent().addClassName("sc-bulk");
        getContent().bindVisible(chosen.map(rows -> !rows.isEmpty()));
    }

    private static QueryParameters clients(Signal<Set<ClientRow>> chosen) {
        return QueryParameters.fromString(ClientLinks.compared(
                chosen.peek().stream().map(ClientRow::id).sorted().toList()));
    }
}
