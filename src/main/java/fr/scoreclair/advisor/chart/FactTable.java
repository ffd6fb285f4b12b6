package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** The facts of a chart: what each row is of, then numbers. */
public class FactTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /** @param label what the table tells, for those who do not see it */
    public FactTable(String label, String first, String... numbers) {
        NativeTableRow head = new NativeTableRow(column(first));
        for (String number : numbers) {
            NativeTableHeaderCell cell = column(number);
            cell.addClassName("n");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        addClassName("sc-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        add(table);
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    public void row(String first, String... numbers) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(first);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (String number : numbers) {
            NativeTableCell cell = new NativeTableCell(number);
            cell.addClassName("n");
            row.add(cell);
        }
        body.add(row);
    }
}
