package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.challenger.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** What both versions say of the same clients. */
class ComparedCard extends Composite<Div> {

    private static final List<String> SIDES = List.of("both", "champion", "challenger", "neither");
    private static final double WIDTH = 5;

    private final Locale locale = getLocale();
    private final Comparison told;
    private final boolean simulated;

    /** @param lossGivenDefault the product's, in [0, 1] */
    ComparedCard(Comparison told, double lossGivenDefault, boolean simulated) {
        this.told = told;
        this.simulated = simulated;
        getContent()
                .add(
                        new Paragraph(getTranslation(
                                "challenger.agreement",
                                percent(told.agreement()),
                                Formats.count(told.swaps(), locale))),
                        matrix(),
                        figures(lossGivenDefault),
                        known(),
                        new H3(getTranslation("challenger.differences")));
        if (told.failed() > 0) {
            getContent()
                    .addComponentAsFirst(
                            small(getTranslation("challenger.failed", Formats.count(told.failed(), locale))));
        }
        differences();
        getContent().addClassName("sc-stack-tight");
    }

    private FactTable matrix() {
        FactTable table = new FactTable(
                getTranslation("challenger.matrix"),
                getTranslation("challenger.matrix"),
                getTranslation("challenger.clients"),
                getTranslation("challenger.share"));
        for (int i = 0; i < SIDES.size(); i++) {
            table.row(
                    getTranslation("challenger.matrix." + SIDES.get(i)),
                    Formats.count(told.matrix()[i], locale),
                    percent((double) told.matrix()[i] / told.compared()));
        }
        return table;
    }

    private FactTable figures(double lossGivenDefault) {
        FactTable table = new FactTable(
                getTranslation("challenger.figures"),
                getTranslation("challenger.figure"),
                getTranslation("challenger.champion"),
                getTranslation("challenger.challenger"));
        both(table, "challenger.favorable", who -> told.favorableShare(who) * 100, "%");
        both(table, "challenger.exposure", who -> told.exposure()[who], "€");
        both(table, "challenger.loss", who -> told.expectedLoss()[who] * lossGivenDefault, "€");
        if (told.enoughOutcomes()) {
            table.row(getTranslation("challenger.auc"), three(told.auc(0)), three(told.auc(1)));
            table.row(getTranslation("challenger.brier"), three(told.brier(0)), three(told.brier(1)));
        } else {
            String few = getTranslation("challenger.few");
            table.row(getTranslation("challenger.auc"), few, few);
            table.row(getTranslation("challenger.brier"), few, few);
        }
        return table;
    }

    private void both(FactTable table, String key, IntToDoubleFunction of, String unit) {
        table.row(getTranslation(key), written(of.applyAsDouble(0), unit), written(of.applyAsDouble(1), unit));
    }

    private String written(double value, String unit) {
        return unit.equals("%") ? Formats.percentage(value, 1, locale) : Formats.quantity(value, 0, "EUR", locale);
    }

    private String three(double value) {
        return Formats.number(value, 3, 3, locale);
    }

    private Paragraph known() {
        return small(
                told.enoughOutcomes()
                        ? getTranslation(
                                "challenger.known",
                                Formats.count(told.knownRepaid() + told.knownDefaulted(), locale),
                                getTranslation(simulated ? "challenger.known.simulated" : "challenger.known.real"))
                        : getTranslation("challenger.known.none", Comparison.ENOUGH));
    }

    private void differences() {
        String sentence = getTranslation(
                "challenger.differences.sentence", Formats.number(told.medianDifference(), 0, 1, locale));
        FactTable table =
                new FactTable(sentence, getTranslation("challenger.difference"), getTranslation("challenger.clients"));
        List<LineChart.Point> points = new ArrayList<>();
        int middle = told.differences().length / 2;
        for (int i = 0; i < told.differences().length; i++) {
            double points100 = (i - middle) * WIDTH;
            points.add(new LineChart.Point(points100, told.differences()[i]));
            if (told.differences()[i] > 0) {
                table.row(Formats.signed(points100, 0, locale), Formats.count(told.differences()[i], locale));
            }
        }
        LineChart chart = new LineChart();
        chart.show(
                List.of(new LineChart.Line(getTranslation("challenger.clients"), Tone.BASE, false, points)),
                null,
                new Axis(getTranslation("challenger.difference"), "", 0, locale),
                new Axis("", "", 0, locale),
                sentence);
        Details facts = new Details(getTranslation("curve.table"), table);
        facts.addClassName("sc-more");
        getContent().add(small(getTranslation("challenger.differences.text") + " " + sentence), chart, facts);
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : Formats.percent(share, 1, locale);
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("sc-small", "sc-muted");
        return paragraph;
    }
}
