package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;

/** What the assessment rests on: each datum with its value, date and source. */
class DataUsed extends Composite<Section> {

    private final Wording wording;
    private final Catalogue catalogue;

    DataUsed(Wording wording, AssessmentView assessment, Catalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("variable", "value", "date", "source")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("decision.data." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        assessment.data().stream().map(this::row).forEach(body::add);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("decision.data"));
        Parts.card(getContent(), getTranslation("decision.data"), scroll);
    }

    private NativeTableRow row(AssessedDatum datum) {
        Feature feature = catalogue.feature(datum.feature());
        NativeTableHeaderCell name = new NativeTableHeaderCell(feature.label().in(getLocale()));
        name.getElement().setAttribute("scope", "row");
        Double value = datum.value();
        NativeTableCell date = new NativeTableCell();
        if (value != null) {
            date.add(Parts.span(Formats.date(datum.asOf(), getLocale())));
        }
        if (datum.stale()) {
            date.add(Parts.span(" "), Parts.chip(VaadinIcon.CLOCK, getTranslation("decision.data.stale"), "warn"));
        }
        return new NativeTableRow(
                name,
                new NativeTableCell(wording.value(feature, value == null ? Double.NaN : value, getLocale())),
                date,
                new NativeTableCell(value == null ? "" : datum.source()));
    }
}
