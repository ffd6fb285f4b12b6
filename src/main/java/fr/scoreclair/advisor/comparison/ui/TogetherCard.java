package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.DensityChart;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.Scale;
import fr.scoreclair.advisor.riskmodel.Census;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How two features go together in the population, with the clients marked. */
class TogetherCard extends Composite<Section> {

    private static final int INTERVALS = 18;

    /** The facts are told in fewer intervals than the picture: a table is read. */
    private static final int TOLD = 5;

    private final Table table;
    private final Select<Feature> across = new Select<>();
    private final Select<Feature> up = new Select<>();
    private final Div picture = new Div();

    TogetherCard(Table table) {
        this.table = table;
        List<Feature> features = table.catalogue().features();
        choose(across, "compare.together.across", features, features.get(Math.min(1, features.size() - 1)));
        choose(up, "compare.together.up", features, features.get(Math.min(2, features.size() - 1)));
        Div pair = new Div(across, up);
        pair.addClassName("sc-pair");
        picture.addClassName("sc-stack-tight");
        Parts.card(getContent(), Parts.head(getTranslation("compare.together")), pair, picture);
        draw();
    }

    private void choose(Select<Feature> choice, String label, List<Feature> features, Feature first) {
        choice.setLabel(getTranslation(label));
        choice.setItems(features);
        choice.setItemLabelGenerator(table::label);
        choice.setValue(first);
        choice.addValueChangeListener(change -> draw());
    }

    private void draw() {
        Feature one = across.getValue();
        Feature other = up.getValue();
        picture.removeAll();
        if (one == null || other == null || one.name().equals(other.name())) {
            picture.add(Parts.note(getTranslation("surface.same")));
            return;
        }
        Census.Density density = table.census().density(one.name(), other.name(), INTERVALS);
        List<DensityChart.Mark> marks = new ArrayList<>();
        UnorderedList words = new UnorderedList();
        words.addClassName("sc-account");
        for (int n = 0; n < table.size(); n++) {
            double x = shown(n, one);
            double y = shown(n, other);
            String values = table.written(one, value(n, one)) + " · " + table.written(other, value(n, other));
            if (Double.isNaN(x) || Double.isNaN(y)) {
                words.add(new ListItem(
                        Parts.mark(n), new Span(getTranslation("compare.together.beside", table.file(n), values))));
            } else {
                marks.add(new DensityChart.Mark(n, Parts.letter(n), x, y));
                words.add(new ListItem(
                        Parts.mark(n), new Span(getTranslation("compare.together.value", table.file(n), values))));
            }
        }
        DensityChart chart = new DensityChart();
        chart.show(
                density.counts(),
                scale(one, density.first()),
                scale(other, density.second()),
                marks,
                getTranslation("compare.together.label", table.label(one), table.label(other)));
        picture.add(words, chart, Parts.facts(getTranslation("compare.facts"), facts(one, other)));
        if (density.beside() > 0) {
            picture.add(Parts.note(getTranslation(
                    "compare.population.without",
                    Formats.percent(density.beside() / (double) density.total(), 0, table.locale()))));
        }
    }

    private double value(int n, Feature feature) {
        return table.value(n, table.catalogue().names().indexOf(feature.name()));
    }

    private double shown(int n, Feature feature) {
        return table.census().shown(feature.name(), value(n, feature));
    }

    private Scale scale(Feature feature, double[] ends) {
        return Scale.of(ends[0], ends[1], table.label(feature), shown -> table.onScale(feature, shown));
    }

    private FactTable facts(Feature one, Feature other) {
        Census.Density told = table.census().density(one.name(), other.name(), TOLD);
        FactTable facts = new FactTable(
                getTranslation("compare.together.label", table.label(one), table.label(other)),
                table.label(one) + " \\ " + table.label(other),
                interval(other, told.second()).toArray(String[]::new));
        List<String> names = interval(one, told.first()).toList();
        for (int i = 0; i < TOLD; i++) {
            int[] column = told.counts()[i];
            facts.row(
                    names.get(i),
                    IntStream.of(column)
                            .mapToObj(count -> Formats.count(count, table.locale()))
                            .toArray(String[]::new));
        }
        return facts;
    }

    private Stream<String> interval(Feature feature, double[] ends) {
        double width = (ends[1] - ends[0]) / TOLD;
        return IntStream.range(0, TOLD)
                .mapToObj(i -> getTranslation(
                        "compare.from-to",
                        table.onScale(feature, ends[0] + i * width),
                        table.onScale(feature, ends[0] + (i + 1) * width)));
    }
}
