package fr.scoreclair.advisor.scoring.ui.asked;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** « Courbe de réponse »: how this client's score would follow one variable, over the mean of the reference population. */
public class ResponseCurve extends AskedPanel<Asked.Curve> {

    private static final int ROWS = 9;

    private final Wording wording;
    private final Select<Feature> choice;

    public ResponseCurve(Wording wording, Background background) {
        this(wording, background, new Select<>());
    }

    private ResponseCurve(Wording wording, Background background, Select<Feature> choice) {
        super("curve.title", background, choice);
        this.wording = wording;
        this.choice = choice;
        choice.setLabel(getTranslation("curve.feature"));
        choice.setItemLabelGenerator(feature -> feature.label().in(getLocale()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                again();
            }
        });
    }

    /** Offers the catalogue's features; the one chosen before stays where the catalogue has it. */
    public void offer(Catalogue catalogue) {
        Feature before = choice.getValue();
        choice.setItems(catalogue.features());
        choice.setValue(catalogue.features().stream()
                .filter(feature -> before != null && feature.name().equals(before.name()))
                .findFirst()
                .orElse(catalogue.features().stream()
                        .filter(Feature::actionable)
                        .findFirst()
                        .orElse(catalogue.features().getFirst())));
    }

    @Override
    protected Supplier<Asked.Curve> work(Subject subject) {
        String feature = Objects.requireNonNull(choice.getValue()).name();
        return () -> new Asked.Curve(feature, subject.model().effects().response(feature, subject.vector()));
    }

    @Override
    protected void show(Div told, Subject subject, Asked.Curve curve) {
        Feature feature = subject.model().catalogue().feature(curve.feature());
        List<Effects.Point> points = curve.points().stream()
                .sorted(Comparator.comparingDouble(point -> feature.display().show(point.value())))
                .toList();
        if (points.isEmpty()) {
            told.add(new Paragraph(getTranslation("curve.empty")));
            return;
        }
        told.add(span(getTranslation("curve.note"), "sc-small", "sc-muted"), legend(), chart(subject, feature, points));
        Details table = new Details(getTranslation("curve.table"), table(feature, points));
        table.addClassName("sc-more");
        told.add(table);
    }

    private Div legend() {
        Div legend = new Div(
                new Div(span("", "key", "base"), span(getTranslation("curve.client"))),
                new Div(span("", "key", "ink"), span(getTranslation("curve.population"))));
        legend.addClassName("sc-legend");
        return legend;
    }

    private LineChart chart(Subject subject, Feature feature, List<Effects.Point> points) {
        double own = subject.vector()[subject.model().catalogue().names().indexOf(feature.name())];
        boolean place = !Double.isNaN(own) && !feature.special().containsKey(own);
        LineChart.@Nullable Mark mark =
                place ? new LineChart.Mark(feature.display().show(own), getTranslation("curve.today")) : null;
        LineChart chart = new LineChart();
        chart.show(
                List.of(
                        line("curve.client", Tone.BASE, false, feature, points, Effects.Point::client),
                        line("curve.population", Tone.INK, true, feature, points, Effects.Point::population)),
                mark,
                new Axis(
                        feature.label().in(getLocale()),
                        getTranslation("unit." + feature.display().unit()),
                        feature.display().decimals(),
                        getLocale()),
                new Axis(getTranslation("curve.score"), "%", 0, getLocale()),
                sentence(feature, points));
        return chart;
    }

    private LineChart.Line line(
            String name,
            Tone tone,
            boolean dashed,
            Feature feature,
            List<Effects.Point> points,
            ToDoubleFunction<Effects.Point> score) {
        return new LineChart.Line(
                getTranslation(name),
                tone,
                dashed,
                points.stream()
                        .map(point -> new LineChart.Point(
                                feature.display().show(point.value()), score.applyAsDouble(point) * 100))
                        .toList());
    }

    private String sentence(Feature feature, List<Effects.Point> points) {
        Effects.Point first = points.getFirst();
        Effects.Point last = points.getLast();
        return getTranslation(
                "curve.sentence",
                feature.label().in(getLocale()),
                wording.value(feature, first.value(), getLocale()),
                Formats.percent(first.client(), 1, getLocale()),
                wording.value(feature, last.value(), getLocale()),
                Formats.percent(last.client(), 1, getLocale()));
    }

    /** Every so many points, the ends included. */
    private FactTable table(Feature feature, List<Effects.Point> points) {
        FactTable table = new FactTable(
                sentence(feature, points),
                feature.label().in(getLocale()),
                getTranslation("curve.client"),
                getTranslation("curve.population"));
        int rows = Math.min(ROWS, points.size());
        for (int k = 0; k < rows; k++) {
            Effects.Point point = points.get(rows == 1 ? 0 : Math.round((points.size() - 1f) * k / (rows - 1)));
            table.row(
                    wording.value(feature, point.value(), getLocale()),
                    Formats.percent(point.client(), 1, getLocale()),
                    Formats.percent(point.population(), 1, getLocale()));
        }
        return table;
    }
}
