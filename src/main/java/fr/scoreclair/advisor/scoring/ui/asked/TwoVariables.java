package fr.scoreclair.advisor.scoring.ui.asked;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.HeatTable;
import fr.scoreclair.advisor.chart.HeatTable.Cell;
import fr.scoreclair.advisor.chart.HeatTable.Heat;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** « Deux variables ensemble »: this client's score as two of the client's values move, the others kept. */
public class TwoVariables extends AskedPanel<Asked.Two> {

    private static final int MOST = 6;

    /** How close to the threshold a score is neither one thing nor the other, as on the gauge. */
    private static final double CLOSE = 0.05;

    private final Wording wording;
    private final Select<Feature> down;
    private final Select<Feature> across;

    public TwoVariables(Wording wording, Background background) {
        this(wording, background, new Select<>(), new Select<>());
    }

    private TwoVariables(Wording wording, Background background, Select<Feature> down, Select<Feature> across) {
        super("surface.title", background, pair(down, across));
        this.wording = wording;
        this.down = down;
        this.across = across;
        down.setLabel(getTranslation("surface.down"));
        across.setLabel(getTranslation("surface.across"));
        Stream.of(down, across).forEach(choice -> {
            choice.setItemLabelGenerator(feature -> feature.label().in(getLocale()));
            choice.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    again();
                }
            });
        });
    }

    private static Div pair(Select<Feature> down, Select<Feature> across) {
        Div pair = new Div(down, across);
        pair.addClassName("sc-pair");
        return pair;
    }

    /** Offers the catalogue's features; those chosen before stay where the catalogue has them. */
    public void offer(Catalogue catalogue) {
        List<Feature> levers = Stream.concat(
                        catalogue.features().stream().filter(Feature::actionable), catalogue.features().stream())
                .distinct()
                .toList();
        offer(down, catalogue, levers.getFirst());
        offer(across, catalogue, levers.get(Math.min(1, levers.size() - 1)));
    }

    private static void offer(Select<Feature> choice, Catalogue catalogue, Feature first) {
        Feature before = choice.getValue();
        choice.setItems(catalogue.features());
        choice.setValue(catalogue.features().stream()
                .filter(feature -> before != null && feature.name().equals(before.name()))
                .findFirst()
                .orElse(first));
    }

    @Override
    protected Supplier<Asked.Two> work(Subject subject) {
        Feature rows = Objects.requireNonNull(down.getValue());
        Feature columns = Objects.requireNonNull(across.getValue());
        return () -> new Asked.Two(
                rows,
                columns,
                rows.name().equals(columns.name())
                        ? new Effects.Surface(new double[0], new double[0], new double[0][])
                        : subject.model().effects().surface(rows.name(), columns.name(), subject.vector()));
    }

    @Override
    protected void show(Div told, Subject subject, Asked.Two two) {
        if (two.down().name().equals(two.across().name())) {
            told.add(new Paragraph(getTranslation("surface.same")));
            return;
        }
        List<Integer> rows = shown(two.down(), two.surface().first());
        List<Integer> columns = shown(two.across(), two.surface().second());
        if (rows.isEmpty() || columns.isEmpty()) {
            told.add(new Paragraph(getTranslation("curve.empty")));
            return;
        }
        double threshold = subject.model().catalogue().threshold();
        told.add(
                span(getTranslation("surface.note", Formats.limit(threshold, getLocale())), "sc-small", "sc-muted"),
                table(two, rows, columns, threshold));
    }

    private HeatTable table(Asked.Two two, List<Integer> rows, List<Integer> columns, double threshold) {
        String corner = getTranslation(
                "surface.corner",
                two.down().label().in(getLocale()),
                two.across().label().in(getLocale()));
        HeatTable table = new HeatTable(
                corner,
                corner,
                columns.stream()
                        .map(j -> wording.value(two.across(), two.surface().second()[j], getLocale()))
                        .toList());
        rows.forEach(i -> table.row(
                wording.value(two.down(), two.surface().first()[i], getLocale()),
                columns.stream()
                        .map(j -> cell(two.surface().scores()[i][j], threshold))
                        .toList()));
        return table;
    }

    private Cell cell(double score, double threshold) {
        String sign = score >= threshold ? "▲ " : "";
        return new Cell(sign + Formats.percent(score, 0, getLocale()), heat(score, threshold));
    }

    static Heat heat(double score, double threshold) {
        if (Math.abs(score - threshold) <= CLOSE) {
            return Heat.MIDDLE;
        }
        if (score < threshold) {
            return score < threshold / 2 ? Heat.LOWEST : Heat.LOW;
        }
        return score > (1 + threshold) / 2 ? Heat.HIGHEST : Heat.HIGH;
    }

    /** Positions of some of the values, the ends included, by rising value as shown. */
    private static List<Integer> shown(Feature feature, double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> feature.display().show(values[i])))
                .toList();
        int some = Math.min(MOST, order.size());
        return IntStream.range(0, some)
                .mapToObj(k -> order.get(some == 1 ? 0 : Math.round((order.size() - 1f) * k / (some - 1))))
                .toList();
    }
}
