package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ShownScore;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same facts as the charts: variable, value, contribution, position among clients, age of the datum. */
class ContributionTable extends Composite<Div> {

    private final Wording wording;
    private final NativeTable table = new NativeTable();

    ContributionTable(Wording wording) {
        this.wording = wording;
        table.addClassName("sc-table");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("why.title"));
        getContent().add(scroll);
    }

    void show(AssessmentView assessment, Catalogue catalogue, ShownScore shown, Pictures pictures) {
        Map<String, AssessedDatum> data = assessment.data().stream()
                .collect(Collectors.toMap(AssessedDatum::feature, Function.identity(), (a, b) -> b));
        table.removeAll();
        table.add(header());
        NativeTableBody body = new NativeTableBody();
        shown.parts().forEach(part -> body.add(row(part, catalogue, data, pictures)));
        table.add(body, footer(shown, pictures));
    }

    private NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow();
        for (String column : List.of("variable", "value", "contribution", "position", "age")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("why.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("n", numeric(column));
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private static boolean numeric(String column) {
        return List.of("value", "contribution", "position").contains(column);
    }

    private NativeTableRow row(
            ShownScore.Part part, Catalogue catalogue, Map<String, AssessedDatum> data, Pictures pictures) {
        Contribution contribution = part.contribution();
        Feature feature = catalogue.feature(contribution.feature());
        NativeTableHeaderCell name = new NativeTableHeaderCell(feature.label().in(getLocale()));
        name.getElement().setAttribute("scope", "row");
        Component points = span(pictures.words(part.points()), part.tenths() > 0 ? "bad" : "good");
        Div contributed = new Div(points);
        if (part.tied()) {
            contributed.add(new Div(span(getTranslation("why.tie"), "sc-small", "sc-muted")));
        }
        return new NativeTableRow(
                name,
                number(span(wording.value(feature, contribution.value(), getLocale()))),
                number(contributed),
                number(span(position(contribution.percentile()))),
                new NativeTableCell(age(data.get(feature.name()))));
    }

    private NativeTableFooter footer(ShownScore shown, Pictures pictures) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation("why.total", pictures.referenceName()));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell total = number(span(pictures.percentage(shown.score())));
        NativeTableCell from = number(span(pictures.percentage(shown.reference()) + " →"));
        return new NativeTableFooter(
                new NativeTableRow(name, from, total, new NativeTableCell(), new NativeTableCell()));
    }

    private String position(double percentile) {
        return Double.isNaN(percentile)
                ? "–"
                : getTranslation("why.position", Formats.percent(percentile, 0, getLocale()));
    }

    private Component age(@org.jspecify.annotations.Nullable AssessedDatum datum) {
        if (datum == null || datum.value() == null) {
            return span("–");
        }
        if (datum.ageDays() <= 0) {
            return span(getTranslation("age.today"));
        }
        String age = Ages.words(datum.ageDays(), this::getTranslation);
        return datum.stale()
                ? span(getTranslation("age.stale", age), "sc-age", "stale")
                : span(getTranslation("age.ago", age));
    }

    private static NativeTableCell number(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("n");
        return cell;
    }
}
