package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.whatif.LoanScores;
import fr.scoreclair.advisor.whatif.LoanScores.Point;
import fr.scoreclair.advisor.whatif.LoanVariables;
import java.util.List;
import java.util.function.DoubleFunction;

/** The score by the loan's term and by its amount, the threshold drawn and the trial's own place marked. */
class LoanCurves extends Composite<Section> {

    private static final int ROWS = 9;

    /** @param settled the trial they go through */
    private record Drawn(Settled settled, List<Point> byTerm, List<Point> byAmount) {}

    private final Bench bench;
    private final ValueSignal<List<Drawn>> drawn = new ValueSignal<>(List.of());
    private final Curve term = new Curve("simulate.curve.term", "simulate.months.unit", 0);
    private final Curve amount = new Curve("simulate.curve.amount", "unit.EUR", 0);

    LoanCurves(Bench bench, LoanVariables loan, LoanScores scores, Background background) {
        this.bench = bench;
        Parts.card(
                getContent(),
                getTranslation("simulate.curves"),
                span(getTranslation("simulate.curves.note"), "sc-small", "sc-muted"),
                div("sc-curves", term, amount));
        bindVisible(bench.settled().map(settled -> settled.trial().hasTerm()));
        Signal.effect(this, () -> compute(bench.settled().get(), loan, scores, background));
        Signal.effect(this, () -> drawn.get().forEach(this::draw));
    }

    private void compute(Settled settled, LoanVariables loan, LoanScores scores, Background background) {
        Trial trial = settled.trial();
        if (!trial.hasTerm()) {
            return;
        }
        background.run(
                getLocale(),
                () -> new Drawn(
                        settled,
                        scores.byTerm(bench.simulation(), loan, trial.values(), trial.amount(), trial.rate()),
                        scores.byAmount(bench.simulation(), loan, trial.values(), trial.months(), trial.rate())),
                one -> drawn.set(List.of(one)),
                fault -> Tried.reference(fault));
    }

    private void draw(Drawn one) {
        Trial trial = one.settled().trial();
        double score = one.settled().after().probability();
        double threshold = one.settled().after().threshold();
        term.show(
                one.byTerm(),
                trial.months(),
                score,
                threshold,
                at -> getTranslation("simulate.months.words", Formats.number(at, 0, 1, getLocale())));
        amount.show(
                one.byAmount(), trial.amount(), score, threshold, at -> Formats.quantity(at, 0, "EUR", getLocale()));
    }

    /** One of the two: the line, and the same facts as a table. */
    private static final class Curve extends Composite<Div> {

        private final String title;
        private final String unit;
        private final int decimals;
        private final LineChart chart = new LineChart();
        private final Div facts = new Div();

        Curve(String title, String unit, int decimals) {
            this.title = title;
            this.unit = unit;
            this.decimals = decimals;
            Details table = new Details(getTranslation("curve.table"), facts);
            table.addClassName("sc-more");
            getContent().add(new H3(getTranslation(title)), chart, table);
            getContent().addClassName("sc-stack-tight");
        }

        void show(List<Point> points, double at, double score, double threshold, DoubleFunction<String> words) {
            String limit = getTranslation("result.threshold", Formats.limit(threshold, getLocale()));
            Point first = points.getFirst();
            Point last = points.getLast();
            String sentence = getTranslation(
                    "simulate.curve.sentence",
                    getTranslation(title),
                    percent(first.probability()),
                    words.apply(first.at()),
                    percent(last.probability()),
                    words.apply(last.at()),
                    limit);
            chart.show(
                    List.of(
                            new LineChart.Line(getTranslation("simulate.after"), Tone.BASE, false, line(points)),
                            new LineChart.Line(
                                    limit,
                                    Tone.INK,
                                    true,
                                    List.of(
                                            new LineChart.Point(first.at(), threshold * 100),
                                            new LineChart.Point(last.at(), threshold * 100)))),
                    new LineChart.Mark(at, words.apply(at), score * 100),
                    new Axis("", getTranslation(unit), decimals, getLocale()),
                    new Axis(getTranslation("curve.score"), "%", 0, getLocale()),
                    sentence);
            facts.removeAll();
            facts.add(table(points, sentence, threshold, words));
        }

        private static List<LineChart.Point> line(List<Point> points) {
            return points.stream()
                    .map(point -> new LineChart.Point(point.at(), point.probability() * 100))
                    .toList();
        }

        private FactTable table(List<Point> points, String sentence, double threshold, DoubleFunction<String> words) {
            FactTable table = new FactTable(
                    sentence, getTranslation(title), getTranslation("curve.score"), getTranslation("simulate.opinion"));
            for (int k = 0; k < ROWS; k++) {
                Point point = points.get(Math.round((points.size() - 1f) * k / (ROWS - 1)));
                table.row(
                        words.apply(point.at()),
                        percent(point.probability()),
                        getTranslation(point.probability() < threshold ? "past.favorable" : "past.unfavorable"));
            }
            return table;
        }

        private String percent(double share) {
            return Formats.percent(share, 1, getLocale());
        }
    }
}
