package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Scale;
import fr.scoreclair.advisor.chart.TrendLine;
import fr.scoreclair.advisor.chart.TrendLine.Point;
import fr.scoreclair.advisor.chart.TrendLine.Tick;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.statistics.RunPoint;
import fr.scoreclair.advisor.portfolio.statistics.Tally;
import fr.scoreclair.advisor.portfolio.statistics.Trend;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** « Évolution »: what stored runs found, by day, week or month. */
class TrendCard extends Composite<Section> {

    private static final double AIR = 0.08;

    /** What the line is of. */
    enum Measure {
        MEAN,
        FAVORABLE,
        LOSS,
        EXPOSURE,
        CLIENTS
    }

    private final Words words;
    private final ValueSignal<Measure> measure = new ValueSignal<>(Measure.MEAN);
    private final ValueSignal<Optional<Picture>> shown = new ValueSignal<>(Optional.empty());
    private final Div body = new Div();

    TrendCard(Words words, ValueSignal<Bucket> bucket) {
        this.words = words;
        RadioButtonGroup<Bucket> buckets = Parts.segments(getTranslation("portfolio.buckets"));
        buckets.setItems(Bucket.values());
        buckets.setItemLabelGenerator(one -> getTranslation("portfolio.bucket." + one));
        buckets.bindValue(bucket, bucket::set);
        Select<Measure> measures = new Select<>();
        measures.setAriaLabel(getTranslation("portfolio.measure"));
        measures.setItems(Measure.values());
        measures.setItemLabelGenerator(one -> getTranslation("portfolio.measure." + one));
        measures.bindValue(measure, measure::set);
        measures.addClassName("sc-measure");
        body.addClassName("sc-stack-tight");
        Parts.card(getContent(), Parts.head(getTranslation("portfolio.trend"), measures, buckets), body);
        Signal.effect(this, () -> {
            Measure of = measure.get();
            body.removeAll();
            shown.get().ifPresent(picture -> fill(picture, of));
        });
    }

    void show(Picture picture) {
        shown.set(Optional.of(picture));
    }

    private void fill(Picture picture, Measure of) {
        Trend trend = picture.trend();
        if (!trend.ignored().isEmpty()) {
            String ignored = trend.ignored().stream()
                    .map(key -> getTranslation("clients.key." + key))
                    .collect(Collectors.joining(", "));
            body.add(Parts.note(getTranslation("portfolio.trend.ignored", ignored)));
        }
        List<RunPoint> points = trend.points().stream()
                .filter(point -> value(point, of, picture.lgd()) != null)
                .toList();
        if (points.isEmpty()) {
            body.add(Parts.note(getTranslation("portfolio.trend.none")));
            return;
        }
        body.add(line(points, of, picture.lgd()));
        if (points.size() == 1) {
            body.add(Parts.note(getTranslation("portfolio.trend.one")));
        }
        body.add(
                Parts.note(getTranslation("portfolio.trend.hint")),
                Parts.facts(getTranslation("portfolio.facts"), new Sheets(picture, words).trend()));
    }

    private @Nullable Double value(RunPoint point, Measure of, double lgd) {
        Tally all = point.all();
        boolean enough = all.scored() >= Picture.FEWEST;
        return switch (of) {
            case MEAN -> enough ? all.meanScore() : null;
            case FAVORABLE -> enough ? all.favorableShare() : null;
            case LOSS -> (Double) all.expectedLoss(lgd);
            case EXPOSURE -> (Double) all.exposure();
            case CLIENTS -> (Double) (double) all.clients();
        };
    }

    private String written(double value, Measure of) {
        return switch (of) {
            case MEAN, FAVORABLE -> words.percent(value);
            case LOSS, EXPOSURE -> words.shortEuros(value);
            case CLIENTS -> words.count(Math.round(value));
        };
    }

    private Component line(List<RunPoint> points, Measure of, double lgd) {
        long first = points.getFirst().at().toEpochMilli();
        long span = Math.max(1, points.getLast().at().toEpochMilli() - first);
        List<Point> dots = points.stream()
                .map(point -> {
                    double value = Objects.requireNonNull(value(point, of, lgd));
                    double across = points.size() == 1 ? 0.5 : (point.at().toEpochMilli() - first) / (double) span;
                    return new Point(
                            across, value, Formats.dateTime(point.at(), words.locale()) + " · " + written(value, of));
                })
                .toList();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", words.locale());
        List<Tick> ticks = IntStream.range(0, points.size())
                .mapToObj(i -> new Tick(
                        dots.get(i).across(),
                        day.format(LocalDate.ofInstant(points.get(i).at(), Formats.ZONE))))
                .toList();
        TrendLine line = new TrendLine();
        line.show(dots, ticks, scale(dots, of), label(dots, points, of));
        return line;
    }

    private Scale scale(List<Point> dots, Measure of) {
        double low = dots.stream().mapToDouble(Point::value).min().orElse(0);
        double high = dots.stream().mapToDouble(Point::value).max().orElse(1);
        double least = of == Measure.MEAN || of == Measure.FAVORABLE ? 0.02 : Math.max(1, high * 0.02);
        double room = Math.max(0, least - (high - low)) / 2 + (high - low) * AIR;
        double from = Math.max(0, low - room);
        double to = of == Measure.MEAN || of == Measure.FAVORABLE ? Math.min(1, high + room) : high + room;
        return Scale.of(from, to, "", value -> written(value, of));
    }

    private String label(List<Point> dots, List<RunPoint> points, Measure of) {
        return getTranslation(
                "portfolio.trend.label",
                getTranslation("portfolio.measure." + of),
                written(dots.getFirst().value(), of),
                words.day(points.getFirst().at()),
                written(dots.getLast().value(), of),
                words.day(points.getLast().at()));
    }
}
