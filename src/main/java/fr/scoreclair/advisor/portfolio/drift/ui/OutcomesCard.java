package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.drift.OutcomeReport;
import fr.scoreclair.advisor.portfolio.drift.Performance;
import java.util.List;

/** « Résultats connus »: ranking, calibration and their course. */
class OutcomesCard extends Composite<Section> {

    private final DriftWords words;

    OutcomesCard(OutcomeReport report, DriftWords words) {
        this.words = words;
        Performance all = report.all();
        getContent().addClassNames("sc-card", "sc-stack-tight");
        getContent().add(Parts.head(told("outcomes.card")));
        if (!all.enough()) {
            getContent()
                    .add(Parts.banner(
                            VaadinIcon.INFO_CIRCLE,
                            "plain",
                            all.known() == 0
                                    ? told("outcomes.none")
                                    : told(
                                            "outcomes.few",
                                            count(all.known()),
                                            count(all.defaulted()),
                                            count(Performance.FEWEST))));
            return;
        }
        getContent()
                .add(Parts.sentences(List.of(
                        told("outcomes.auc", share(all.auc()), share(all.aucLow()), share(all.aucHigh())),
                        told(
                                "outcomes.calibration",
                                share(all.meanScore()),
                                share(all.rate()),
                                share(all.calibrationError())))));
        getContent().add(curve(all), Parts.facts(told("outcomes.curve.facts"), curveFacts(all)), quarters(report));
        getContent()
                .add(Parts.note(told("outcomes.note", count(all.known()), count(all.defaulted()))
                        + (all.simulated() > 0 ? " " + told("outcomes.simulated", count(all.simulated())) : "")));
    }

    private String told(String key, Object... values) {
        return words.told().of(key, values);
    }

    private String count(long value) {
        return Formats.count(value, words.locale());
    }

    private String share(double value) {
        return words.share(value);
    }

    private Component curve(Performance all) {
        double end = all.calibration().stream()
                .mapToDouble(point -> Math.max(point.score(), point.high()))
                .max()
                .orElse(1);
        List<LineChart.Point> found = all.calibration().stream()
                .map(point -> new LineChart.Point(point.score() * 100, point.rate() * 100))
                .toList();
        LineChart chart = new LineChart();
        String unit = words.locale().getLanguage().equals("en") ? "%" : "\u00a0%";
        chart.show(
                List.of(
                        new LineChart.Line(
                                told("outcomes.perfect"),
                                Tone.BASE,
                                true,
                                List.of(new LineChart.Point(0, 0), new LineChart.Point(end * 100, end * 100))),
                        new LineChart.Line(told("outcomes.observed"), Tone.GOOD, false, found)),
                null,
                new Axis(told("outcomes.score"), unit, 0, words.locale()),
                new Axis(told("outcomes.rate"), unit, 0, words.locale()),
                told("outcomes.curve"));
        return chart;
    }

    private Component curveFacts(Performance all) {
        FactTable table = new FactTable(
                told("outcomes.curve"),
                told("outcomes.score"),
                told("outcomes.rate"),
                told("outcomes.interval"),
                told("drift.clients"));
        all.calibration()
                .forEach(point -> table.row(
                        share(point.score()),
                        share(point.rate()),
                        told("outcomes.range", share(point.low()), share(point.high())),
                        count(point.clients())));
        return table;
    }

    private Component quarters(OutcomeReport report) {
        FactTable table = new FactTable(
                told("outcomes.quarters"),
                told("outcomes.quarter"),
                told("outcomes.known"),
                told("outcomes.auc.short"),
                told("outcomes.interval"),
                told("outcomes.brier"),
                told("outcomes.ece"),
                told("outcomes.score"),
                told("outcomes.rate"));
        for (OutcomeReport.Period period : report.periods()) {
            Performance one = period.performance();
            boolean enough = one.enough();
            table.row(
                    told(
                            "outcomes.quarter.of",
                            period.quarter().substring(6),
                            period.quarter().substring(0, 4)),
                    count(one.known()),
                    enough ? share(one.auc()) : told("drift.few.short"),
                    enough ? told("outcomes.range", share(one.aucLow()), share(one.aucHigh())) : "–",
                    enough ? DriftWords.number(one.brier(), 3, words.locale()) : "–",
                    enough ? share(one.calibrationError()) : "–",
                    share(one.meanScore()),
                    share(one.rate()));
        }
        return table;
    }
}
