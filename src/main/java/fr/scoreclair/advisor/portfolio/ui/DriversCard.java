package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.chart.BarRows;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Cell;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Row;
import fr.scoreclair.advisor.portfolio.statistics.RunPoint;

/** « Ce qui pèse dans le portefeuille », and how it has moved. */
class DriversCard extends Composite<Section> {

    private final Words words;

    DriversCard(Words words) {
        this.words = words;
    }

    void show(Picture picture) {
        getContent().removeAll();
        Parts.card(getContent(), Parts.head(getTranslation("portfolio.drivers")));
        if (picture.figures().drivers().features().isEmpty()) {
            getContent()
                    .add(Parts.note(getTranslation(
                            picture.figures().run() == null ? "portfolio.drivers.none" : "portfolio.drivers.nobody")));
            return;
        }
        FactSheet sheet = new Sheets(picture, words).drivers();
        BarRows rows = new BarRows(
                sheet.title(),
                sheet.columns().getFirst(),
                sheet.columns().subList(1, sheet.columns().size()));
        double most = weight(sheet.rows().getFirst());
        for (Row row : sheet.rows()) {
            rows.row(
                    row.name(),
                    null,
                    most == 0 ? 0 : weight(row) / most,
                    Tone.BASE,
                    row.cells().stream().map(Cell::shown).toList());
        }
        getContent().add(rows, Parts.note(explained(picture)));
    }

    private static double weight(Row row) {
        Number value = row.cells().getFirst().value();
        return value == null ? 0 : value.doubleValue();
    }

    /** What the numbers are, and against which run the last column is. */
    private String explained(Picture picture) {
        boolean points = picture.figures().drivers().pointsPerMargin() != null;
        String what = getTranslation(
                points ? "portfolio.drivers.points" : "portfolio.drivers.margin",
                words.count(picture.figures().drivers().explained()));
        RunPoint before = picture.trend().before();
        return before == null || picture.trend().drivers().isEmpty()
                ? what
                : what + " " + getTranslation("portfolio.drivers.before", words.day(before.at()));
    }
}
