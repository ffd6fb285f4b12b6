package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.List;

/** Each feature of each client in the units of the screen, with what tells it from the client compared with. */
class ValuesCard extends Composite<Section> {

    private final Table table;
    private final int reference;

    ValuesCard(Table table, int reference) {
        this.table = table;
        this.reference = reference;
        NativeTableBody body = new NativeTableBody();
        List<Feature> features = table.catalogue().features();
        for (int i = 0; i < features.size(); i++) {
            body.add(row(features.get(i), i));
        }
        NativeTable values = new NativeTable(header(), body);
        values.addClassName("sc-table");
        Div scroll = new Div(values);
        scroll.addClassName("sc-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("compare.values"));
        Parts.card(getContent(), Parts.head(getTranslation("compare.values")), scroll);
        if (table.size() > 1) {
            getContent().add(Parts.note(getTranslation("compare.values.note", Parts.letter(reference))));
        }
    }

    private NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow(name(new Span(getTranslation("compare.variable")), "col"));
        for (int n = 0; n < table.size(); n++) {
            Span who = new Span(Parts.mark(n), new Span(table.file(n)));
            who.addClassName("key");
            NativeTableHeaderCell cell = name(who, "col");
            cell.addClassName("n");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(Feature feature, int position) {
        NativeTableRow row = new NativeTableRow(name(new Span(table.label(feature)), "row"));
        for (int n = 0; n < table.size(); n++) {
            double own = table.value(n, position);
            NativeTableCell cell = new NativeTableCell(new Span(table.written(feature, own)));
            cell.addClassName("n");
            if (n != reference) {
                mark(cell, feature, own, table.value(reference, position));
            }
            row.add(cell);
        }
        return row;
    }

    private void mark(NativeTableCell cell, Feature feature, double own, double other) {
        if (Double.compare(own, other) == 0) {
            cell.addClassName("same");
            cell.add(Parts.span(getTranslation("compare.same"), "apart"));
            return;
        }
        double difference =
                table.census().shown(feature.name(), own) - table.census().shown(feature.name(), other);
        String written = Double.isNaN(difference)
                ? "≠ " + table.written(feature, other)
                : (difference > 0 ? "▲ +" : "▼ ") + table.onScale(feature, difference);
        cell.add(Parts.span(written, "apart", "differs"));
    }

    private static NativeTableHeaderCell name(Span words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
