package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.GroupedBars;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ShownScore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What moves each score away from the average client, side by side. */
class ReasonsCard extends Composite<Section> {

    private final Table table;

    ReasonsCard(Table table) {
        this.table = table;
        List<Feature> features = table.catalogue().features().stream()
                .sorted(Comparator.comparingDouble(feature -> -strongest(feature)))
                .toList();
        GroupedBars bars = new GroupedBars();
        bars.show(
                features.stream().map(table::label).toList(),
                IntStream.range(0, table.size())
                        .mapToObj(n -> series(n, features))
                        .toList(),
                getTranslation("compare.reasons.label", String.join(", ", table.names())));
        Parts.card(
                getContent(),
                Parts.head(getTranslation("compare.reasons")),
                Parts.note(getTranslation(
                        "compare.reasons.note",
                        Formats.percent(table.side(0).explained().baseProbability(), 1, table.locale()))),
                legend(table),
                bars,
                Parts.facts(getTranslation("compare.facts"), facts(features)));
    }

    static Div legend(Table table) {
        Div legend = new Div();
        legend.addClassName("sc-legend");
        for (int n = 0; n < table.size(); n++) {
            legend.add(new Div(Parts.mark(n), new Span(table.file(n))));
        }
        return legend;
    }

    private double strongest(Feature feature) {
        return IntStream.range(0, table.size())
                .mapToDouble(n -> Math.abs(part(n, feature).contribution().points()))
                .max()
                .orElse(0);
    }

    private GroupedBars.Series series(int n, List<Feature> features) {
        return new GroupedBars.Series(
                Parts.letter(n),
                features.stream().map(feature -> part(n, feature).points()).toList(),
                features.stream()
                        .map(feature -> Formats.signed(part(n, feature).points(), 1, table.locale()))
                        .toList());
    }

    private ShownScore.Part part(int n, Feature feature) {
        return table.side(n).shown().parts().stream()
                .filter(part -> part.contribution().feature().equals(feature.name()))
                .findFirst()
                .orElseThrow();
    }

    private FactTable facts(List<Feature> features) {
        FactTable facts =
                new FactTable(getTranslation("compare.reasons"), getTranslation("compare.variable"), table.names());
        for (Feature feature : features) {
            facts.row(
                    table.label(feature),
                    IntStream.range(0, table.size())
                            .mapToObj(n -> Formats.signed(part(n, feature).points(), 1, table.locale()))
                            .toArray(String[]::new));
        }
        facts.row(
                getTranslation("result.risk"),
                table.sides().stream().map(side -> table.percent(side.score())).toArray(String[]::new));
        return facts;
    }
}
