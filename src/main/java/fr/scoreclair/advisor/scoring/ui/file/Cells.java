package fr.scoreclair.advisor.scoring.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Tables of the file: a heading per column, the first cell of a row is its name. */
final class Cells {

    private Cells() {}

    /** @param name what the table is, for those who reach it by keyboard to scroll it */
    static Div table(String name, List<String> headings, List<NativeTableRow> rows) {
        NativeTableRow head = new NativeTableRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    static NativeTableRow row(String name, Component... cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(first);
        for (Component cell : cells) {
            row.add(cell instanceof NativeTableCell ? cell : new NativeTableCell(cell));
        }
        return row;
    }

    static NativeTableCell wide(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("wide");
        return cell;
    }
}
