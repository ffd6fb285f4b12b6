package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Numbers over two axes, each on a ground that says how high it is: picture and facts in one. */
public class HeatTable extends Div {

    /** How high, in five steps: words for it stand in the text of the cell. */
    public enum Heat {
        LOWEST,
        LOW,
        MIDDLE,
        HIGH,
        HIGHEST
    }

    public record Cell(String text, Heat heat) {}

    private final NativeTableBody body = new NativeTableBody();

    /**
     * @param label what the table tells, for those who do not see it
     * @param corner what rows and columns are
     */
    public HeatTable(String label, String corner, List<String> columns) {
        NativeTableRow head = new NativeTableRow(name(corner, "col"));
        columns.forEach(column -> {
            NativeTableHeaderCell cell = name(column, "col");
            cell.addClassName("n");
            head.add(cell);
        });
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("sc-table", "sc-heat");
        addClassName("sc-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        add(table);
    }

    public void row(String name, List<Cell> cells) {
        NativeTableRow row = new NativeTableRow(name(name, "row"));
        cells.forEach(told -> {
            NativeTableCell cell = new NativeTableCell(told.text());
            cell.addClassNames("n", "heat-" + told.heat().ordinal());
            row.add(cell);
        });
        body.add(row);
    }

    private static NativeTableHeaderCell name(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
