package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table in which each row has a bar: picture and facts in one. A row's name may lead to what it stands for. */
public class BarRows extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /**
     * @param label what the table tells, for those who do not see it
     * @param first what rows are
     * @param values what the columns are; the bar stands in the first of them, before its value
     */
    public BarRows(String label, String first, List<String> values) {
        NativeTableRow head = new NativeTableRow(heading(first, ""));
        values.forEach(value -> head.add(heading(value, "n")));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("sc-table", "sc-bar-rows");
        addClassName("sc-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        add(table);
    }

    private static NativeTableHeaderCell heading(String name, String kind) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        if (!kind.isEmpty()) {
            cell.addClassName(kind);
        }
        return cell;
    }

    /**
     * @param href null where there is nothing to open
     * @param share length of the bar, in [0, 1]
     */
    public void row(String name, @Nullable String href, double share, Tone tone, List<String> values) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(href == null ? new Span(name) : link(name, href));
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(head);
        for (int i = 0; i < values.size(); i++) {
            row.add(i == 0 ? barred(values.get(i), share, tone) : number(values.get(i)));
        }
        body.add(row);
    }

    private static Component link(String name, String href) {
        Anchor link = new Anchor(href, name);
        link.addClassName("sc-link");
        return link;
    }

    private static NativeTableCell barred(String value, double share, Tone tone) {
        Span ink = new Span();
        ink.addClassNames("ink", tone.css());
        ink.getElement().getStyle().set("--width", String.format(Locale.ROOT, "%.4f", Math.clamp(share, 0, 1)));
        ink.getElement().setAttribute("aria-hidden", "true");
        Div both = new Div(ink, new Text(value));
        both.addClassName("barred");
        NativeTableCell cell = new NativeTableCell(both);
        cell.addClassName("bar");
        return cell;
    }

    private static NativeTableCell number(String value) {
        NativeTableCell cell = new NativeTableCell(value);
        cell.addClassName("n");
        return cell;
    }
}
