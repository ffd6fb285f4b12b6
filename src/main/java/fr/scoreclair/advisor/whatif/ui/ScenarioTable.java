package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.whatif.LoanVariables;
import fr.scoreclair.advisor.whatif.Outlook;
import fr.scoreclair.advisor.whatif.Scenario;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file as it stands and scenarios side by side; what differs from the file is marked. */
class ScenarioTable extends Composite<Div> {

    private record Column(String name, @Nullable Outlook outlook, Trial trial) {}

    private final NativeTableBody body = new NativeTableBody();
    private final List<Column> columns;

    ScenarioTable(Bench bench, List<Scenario.Today> scenarios, Wording wording) {
        Trial start = bench.start();
        Outlook before = new Outlook(
                bench.simulation().before().probability(),
                bench.simulation().before().threshold());
        columns = Stream.concat(
                        Stream.of(new Column(getTranslation("simulate.scenario.file"), before, start)),
                        scenarios.stream().map(today -> column(start, today)))
                .toList();
        NativeTable table = new NativeTable(new NativeTableHeader(head()), body);
        table.addClassName("sc-table");
        row(getTranslation("curve.score"), column -> score(column.outlook()));
        row(getTranslation("simulate.opinion"), column -> opinion(column.outlook()));
        LoanVariables loan = start.loan();
        if (loan != null) {
            row(getTranslation("simulate.instalment"), column -> instalment(loan, column.trial()));
            row(getTranslation("simulate.months"), column -> months(column.trial()));
            row(
                    getTranslation("simulate.rate"),
                    column -> Formats.percentage(column.trial().rate() * 100, 1, getLocale()));
        }
        for (Feature feature : bench.simulation().model().catalogue().features()) {
            row(
                    feature.label().in(getLocale()),
                    column -> wording.value(feature, column.trial().value(feature.name()), getLocale()));
        }
        getContent().add(table);
        getContent().addClassNames("sc-scroll", "sc-scenario-table");
        getContent()
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("simulate.scenario.compare"));
    }

    private static Column column(Trial start, Scenario.Today today) {
        Scenario scenario = today.scenario();
        return new Column(
                scenario.name(), today.now(), start.like(scenario.values(), scenario.months(), scenario.rate()));
    }

    private NativeTableRow head() {
        NativeTableRow head = new NativeTableRow(name(getTranslation("why.column.variable"), "col"));
        columns.forEach(column -> head.add(name(column.name(), "col")));
        return head;
    }

    private static NativeTableHeaderCell name(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private void row(String label, Function<Column, String> told) {
        NativeTableRow row = new NativeTableRow(name(label, "row"));
        String file = told.apply(columns.getFirst());
        for (Column column : columns) {
            String text = told.apply(column);
            boolean differs = !text.equals(file);
            NativeTableCell cell = new NativeTableCell(differs ? "≠ " + text : text);
            cell.setClassName("differs", differs);
            row.add(cell);
        }
        body.add(row);
    }

    private String score(@Nullable Outlook outlook) {
        return outlook == null
                ? getTranslation("simulate.unknown")
                : Formats.percent(outlook.probability(), 1, getLocale());
    }

    private String opinion(@Nullable Outlook outlook) {
        return outlook == null
                ? getTranslation("simulate.unknown")
                : getTranslation(outlook.probability() < outlook.threshold() ? "past.favorable" : "past.unfavorable");
    }

    private String instalment(LoanVariables loan, Trial trial) {
        return trial.hasTerm()
                ? Formats.quantity(loan.instalment(trial.amount(), trial.months(), trial.rate()), 2, "EUR", getLocale())
                : getTranslation("simulate.unknown");
    }

    private String months(Trial trial) {
        int decimals = LoanVariables.isWhole(trial.months()) ? 0 : 1;
        return trial.hasTerm()
                ? getTranslation("simulate.months.words", Formats.number(trial.months(), 0, decimals, getLocale()))
                : getTranslation("simulate.unknown");
    }
}
