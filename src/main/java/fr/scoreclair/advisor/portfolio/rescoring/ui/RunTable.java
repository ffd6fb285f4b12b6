package fr.scoreclair.advisor.portfolio.rescoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The latest runs: when, who, how far, how many without a score. */
class RunTable extends Composite<Div> {

    RunTable(List<RescoringRun> runs, Locale locale) {
        NativeTableRow titles = new NativeTableRow();
        Stream.of("when", "who", "state", "clients", "unscorable").forEach(name -> {
            NativeTableHeaderCell title = new NativeTableHeaderCell(getTranslation("rescoring.column." + name));
            title.getElement().setAttribute("scope", "col");
            titles.add(title);
        });
        NativeTableBody body = new NativeTableBody();
        runs.forEach(run -> body.add(row(run, locale)));
        NativeTable table = new NativeTable(new NativeTableHeader(titles), body);
        table.addClassName("sc-table");
        table.setCaptionText(getTranslation("rescoring.history"));
        getContent().add(table);
        getContent().getStyle().set("overflow-x", "auto");
    }

    private NativeTableRow row(RescoringRun run, Locale locale) {
        NativeTableRow row = new NativeTableRow();
        Stream.of(
                        Formats.dateTime(run.startedAt(), locale),
                        run.night() == null ? run.startedBy() : getTranslation("rescoring.nightly"),
                        getTranslation("rescoring.state." + run.state()),
                        getTranslation(
                                "rescoring.of",
                                Formats.count(run.done(), locale),
                                Formats.count(run.clients(), locale)),
                        Formats.count(run.unscorable(), locale))
                .forEach(text -> row.add(new NativeTableCell(text)));
        return row;
    }
}
