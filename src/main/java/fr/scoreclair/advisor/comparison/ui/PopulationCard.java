package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.HistogramChart;
import fr.scoreclair.advisor.chart.Scale;
import fr.scoreclair.advisor.riskmodel.Census;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** How scores, or the values of one feature, are spread over the population, with the clients marked. */
class PopulationCard extends Composite<Section> {

    private static final int INTERVALS = 30;
    private static final String SCORE = "";

    private final Table table;
    private final Div picture = new Div();

    PopulationCard(Table table) {
        this.table = table;
        List<String> choices = new ArrayList<>();
        choices.add(SCORE);
        choices.addAll(table.catalogue().names());
        Select<String> of = new Select<>();
        of.setAriaLabel(getTranslation("compare.population.of"));
        of.setItems(choices);
        of.setItemLabelGenerator(this::label);
        of.setValue(SCORE);
        of.addValueChangeListener(change -> draw(change.getValue()));
        picture.addClassName("sc-stack-tight");
        Parts.card(
                getContent(),
                Parts.head(getTranslation("compare.population"), of),
                picture,
                Parts.note(getTranslation(
                        "compare.population.note", Formats.count(table.census().size(), table.locale()))));
        draw(SCORE);
    }

    private String label(String choice) {
        return choice.equals(SCORE)
                ? getTranslation("result.risk")
                : table.label(table.catalogue().feature(choice));
    }

    private void draw(String choice) {
        picture.removeAll();
        if (choice.equals(SCORE)) {
            drawScores();
        } else {
            drawFeature(table.catalogue().feature(choice));
        }
    }

    private void drawScores() {
        Census.Histogram scores = table.census().scores(INTERVALS);
        double threshold = table.catalogue().threshold();
        List<HistogramChart.Mark> marks = new ArrayList<>();
        UnorderedList words = words();
        for (int n = 0; n < table.size(); n++) {
            double score = table.side(n).score();
            marks.add(new HistogramChart.Mark(n, Parts.letter(n), score));
            words.add(item(
                    n,
                    getTranslation(
                            "compare.population.score",
                            table.file(n),
                            table.percent(score),
                            table.share(table.census().scoresBelow(score)))));
        }
        DoubleFunction<String> written = share -> Formats.percent(share, 0, table.locale());
        chart(
                scores,
                Scale.of(scores.from(), scores.to(), label(SCORE), written),
                table::percent,
                new HistogramChart.Limit(threshold, getTranslation("result.threshold", written.apply(threshold))),
                marks,
                words);
    }

    private void drawFeature(Feature feature) {
        Census.Histogram values = table.census().values(feature.name(), INTERVALS);
        int position = table.catalogue().names().indexOf(feature.name());
        List<HistogramChart.Mark> marks = new ArrayList<>();
        UnorderedList words = words();
        for (int n = 0; n < table.size(); n++) {
            double value = table.value(n, position);
            double below = table.census().valuesBelow(feature.name(), value);
            if (Double.isNaN(below)) {
                words.add(item(
                        n, getTranslation("compare.population.beside", table.file(n), table.written(feature, value))));
            } else {
                marks.add(new HistogramChart.Mark(
                        n, Parts.letter(n), table.census().shown(feature.name(), value)));
                words.add(item(
                        n,
                        getTranslation(
                                "compare.population.value",
                                table.file(n),
                                table.written(feature, value),
                                table.share(below))));
            }
        }
        DoubleFunction<String> written = shown -> table.onScale(feature, shown);
        chart(values, Scale.of(values.from(), values.to(), table.label(feature), written), written, null, marks, words);
        if (values.beside() > 0) {
            picture.add(Parts.note(getTranslation(
                    "compare.population.without",
                    Formats.percent(values.beside() / (double) values.total(), 0, table.locale()))));
        }
    }

    private void chart(
            Census.Histogram histogram,
            Scale scale,
            DoubleFunction<String> written,
            HistogramChart.@org.jspecify.annotations.Nullable Limit limit,
            List<HistogramChart.Mark> marks,
            UnorderedList words) {
        HistogramChart chart = new HistogramChart();
        chart.show(histogram.counts(), scale, limit, marks, getTranslation("compare.population.label", scale.title()));
        picture.add(
                words, chart, Parts.facts(getTranslation("compare.facts"), facts(histogram, scale.title(), written)));
    }

    private FactTable facts(Census.Histogram histogram, String title, DoubleFunction<String> written) {
        FactTable facts = new FactTable(title, title, getTranslation("compare.population.count"));
        for (int i = 0; i < histogram.counts().size(); i++) {
            double from = histogram.from() + i * histogram.width();
            facts.row(
                    getTranslation("compare.from-to", written.apply(from), written.apply(from + histogram.width())),
                    Formats.count(histogram.counts().get(i), table.locale()));
        }
        return facts;
    }

    private static UnorderedList words() {
        UnorderedList words = new UnorderedList();
        words.addClassName("sc-account");
        return words;
    }

    private static ListItem item(int n, String text) {
        return new ListItem(Parts.mark(n), new Span(text));
    }
}
