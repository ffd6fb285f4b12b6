package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.RadarChart;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where each value stands in the population, as a shape around a middle. */
class ProfileCard extends Composite<Section> {

    private final Table table;

    ProfileCard(Table table) {
        this.table = table;
        List<Feature> features = table.catalogue().features();
        List<Feature> placed =
                features.stream().filter(this::everybodyHasAPlace).toList();
        Parts.card(
                getContent(),
                Parts.head(getTranslation("compare.profile")),
                Parts.note(getTranslation("compare.profile.note")),
                ReasonsCard.legend(table));
        if (placed.size() >= RadarChart.FEWEST_AXES) {
            RadarChart radar = new RadarChart();
            radar.show(
                    placed.stream().map(table::label).toList(),
                    Stream.of(0.25, 0.5, 0.75, 1.0)
                            .map(at -> new RadarChart.Ring(at, Formats.percent(at, 0, table.locale())))
                            .toList(),
                    IntStream.range(0, table.size())
                            .mapToObj(n -> new RadarChart.Series(
                                    Parts.letter(n),
                                    placed.stream()
                                            .map(feature -> place(n, feature))
                                            .toList()))
                            .toList(),
                    getTranslation("compare.profile.label", String.join(", ", table.names())));
            getContent().add(radar);
        }
        if (placed.size() < features.size()) {
            getContent()
                    .add(Parts.note(getTranslation(
                            "compare.profile.beside",
                            features.stream()
                                    .filter(feature -> !placed.contains(feature))
                                    .map(table::label)
                                    .collect(Collectors.joining(", ")))));
        }
        getContent().add(Parts.facts(getTranslation("compare.facts"), facts(features)));
    }

    private double place(int n, Feature feature) {
        return table.census()
                .valuesBelow(
                        feature.name(), table.value(n, table.catalogue().names().indexOf(feature.name())));
    }

    private boolean everybodyHasAPlace(Feature feature) {
        return IntStream.range(0, table.size()).noneMatch(n -> Double.isNaN(place(n, feature)));
    }

    private FactTable facts(List<Feature> features) {
        FactTable facts =
                new FactTable(getTranslation("compare.profile"), getTranslation("compare.variable"), table.names());
        features.forEach(feature -> facts.row(
                table.label(feature),
                IntStream.range(0, table.size())
                        .mapToObj(n -> {
                            double place = place(n, feature);
                            return Double.isNaN(place) ? "–" : table.share(place);
                        })
                        .toArray(String[]::new)));
        return facts;
    }
}
