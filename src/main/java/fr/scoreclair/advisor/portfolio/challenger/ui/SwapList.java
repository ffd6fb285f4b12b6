package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService.Swapped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The clients who would change side; fetched when it is opened. */
class SwapList extends Composite<Details> {

    private static final int SHOWN = 100;

    private final Locale locale = getLocale();

    SwapList(ChallengerService service, int run, long swaps) {
        Div content = new Div();
        content.addClassNames("sc-scroll", "sc-tall");
        getContent().setSummaryText(getTranslation("challenger.swaps") + " (" + Formats.count(swaps, locale) + ")");
        getContent().add(content);
        getContent().addClassName("sc-more");
        getContent().addOpenedChangeListener(opened -> {
            content.removeAll();
            if (opened.isOpened()) {
                List<Swapped> some = service.swapped(run, SHOWN);
                content.add(table(some));
                if (swaps > some.size()) {
                    content.add(new Paragraph(getTranslation("challenger.swaps.more", SHOWN)));
                }
            }
        });
    }

    private NativeTable table(List<Swapped> some) {
        NativeTableRow head = new NativeTableRow();
        Stream.of("swap.file", "swap.agency", "champion", "challenger", "swap.to")
                .forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("challenger." + key));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        NativeTableBody body = new NativeTableBody();
        some.forEach(swap -> body.add(row(swap)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        return table;
    }

    private NativeTableRow row(Swapped swap) {
        Anchor file = new Anchor(ClientLinks.file(swap.client()), swap.fileNumber());
        file.addClassName("sc-link");
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.add(file);
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name,
                new NativeTableCell(swap.agency()),
                new NativeTableCell(Formats.percent(swap.champion(), 1, locale)),
                new NativeTableCell(Formats.percent(swap.challenger(), 1, locale)),
                new NativeTableCell(getTranslation(
                        swap.favorable() ? "challenger.swap.favorable" : "challenger.swap.unfavorable")));
    }
}
