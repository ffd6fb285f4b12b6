package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.cutoff.CostCurve;
import fr.scoreclair.advisor.portfolio.cutoff.CostSheet;
import fr.scoreclair.advisor.portfolio.cutoff.Costs;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** « Coût selon le seuil »: the two costs, the curve, the cheapest threshold and how far luck may have moved it. */
class CostCard extends Composite<Div> {

    private static final int EVERY = 10;
    private static final int TABLE_EVERY = 50;
    private static final double PERCENT = 100;

    private final Locale locale = getLocale();
    private final TextField missed = field("cutoff.cost.missed");
    private final TextField lost = field("cutoff.cost.lost");
    private final Div told = new Div();
    private final Div picture = new Div();
    private final LineChart chart = new LineChart();
    private final Div facts = new Div();
    private final Button take;
    private final Anchor export;
    private int cheapest;

    CostCard(Supplier<Trial> trial, Consumer<Costs> costs, IntConsumer tried) {
        take = new Button(getTranslation("cutoff.cost.take"), click -> tried.accept(cheapest));
        export = new Anchor(sheet(trial), getTranslation("cutoff.export"));
        export.addClassNames("sc-link", "sc-small");
        Stream.of(missed, lost)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        typed(costs);
                    }
                }));
        told.getElement().setAttribute("role", "status");
        Details table = new Details(getTranslation("curve.table"), facts);
        table.addClassName("sc-more");
        picture.add(chart, table, export);
        picture.addClassName("sc-stack-tight");
        getContent()
                .add(
                        new H3(getTranslation("cutoff.cost.title")),
                        Parts.small(getTranslation("cutoff.cost.text")),
                        Parts.div("sc-cutoff-costs", missed, lost),
                        told,
                        picture);
        getContent().addClassName("sc-stack-tight");
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        return field;
    }

    private void typed(Consumer<Costs> costs) {
        OptionalDouble one = Formats.parse(missed.getValue(), locale);
        OptionalDouble other = Formats.parse(lost.getValue(), locale);
        refuse(missed, one);
        refuse(lost, other);
        if (!missed.isInvalid() && !lost.isInvalid() && one.orElseThrow() + other.orElseThrow() > 0) {
            costs.accept(new Costs(one.orElseThrow(), other.orElseThrow()));
        }
    }

    private void refuse(TextField field, OptionalDouble read) {
        boolean fits = read.isPresent() && Costs.fits(read.getAsDouble());
        field.setInvalid(!fits);
        field.setErrorMessage(fits ? "" : getTranslation("cutoff.cost.refused"));
    }

    void show(Trial trial) {
        CostCurve curve = trial.curve();
        cheapest = curve.cheapest();
        missed.setValue(Formats.number(curve.costs().missedDefault(), 0, 2, locale));
        lost.setValue(Formats.number(curve.costs().lostClient(), 0, 2, locale));
        told.removeAll();
        picture.setVisible(curve.enough());
        if (!curve.enough()) {
            told.add(new Paragraph(getTranslation(
                    "cutoff.cost.few",
                    Formats.count(curve.defaulted(), locale),
                    Formats.count(curve.repaid(), locale),
                    CostCurve.ENOUGH)));
            return;
        }
        told.add(
                new Paragraph(getTranslation(
                        "cutoff.cost.cheapest",
                        limit(cheapest),
                        limit(curve.low()),
                        limit(curve.high()),
                        Formats.count(curve.repaid() + curve.defaulted(), locale))),
                take);
        draw(trial, curve);
    }

    private String limit(int step) {
        return Formats.limit(Grid.threshold(step), locale);
    }

    private void draw(Trial trial, CostCurve curve) {
        List<LineChart.Point> points = new ArrayList<>();
        String sentence = getTranslation("cutoff.cost.sentence", limit(cheapest));
        FactTable table = new FactTable(
                sentence,
                getTranslation("cutoff.threshold"),
                getTranslation("cutoff.cost"),
                getTranslation("cutoff.cost.missed.count"),
                getTranslation("cutoff.cost.lost.count"));
        for (int k = Grid.LOWEST; k <= Grid.HIGHEST; k += EVERY) {
            points.add(new LineChart.Point(k * PERCENT / Grid.STEPS, curve.cost()[k]));
            if (k == Grid.LOWEST || k % TABLE_EVERY == 0) {
                line(table, trial, k);
            }
        }
        line(table, trial, cheapest);
        chart.show(
                List.of(new LineChart.Line(getTranslation("cutoff.cost"), Tone.BASE, false, points)),
                new LineChart.Mark(
                        cheapest * PERCENT / Grid.STEPS,
                        getTranslation("cutoff.cost.mark", limit(cheapest)),
                        curve.cost()[cheapest]),
                new Axis(getTranslation("cutoff.threshold"), "%", 0, locale),
                new Axis("", "", 0, locale),
                sentence);
        facts.removeAll();
        facts.add(table);
    }

    private void line(FactTable table, Trial trial, int k) {
        var known = trial.cutoff().at(k).known();
        if (known != null) {
            table.row(
                    limit(k),
                    Formats.number(trial.curve().cost()[k], 0, 0, locale),
                    Formats.count(known.acceptedDefaulted(), locale),
                    Formats.count(known.refusedRepaid(), locale));
        }
    }

    private DownloadHandler sheet(Supplier<Trial> trial) {
        List<String> headings = Stream.of(
                        "threshold",
                        "favorable",
                        "favorable.share",
                        "volume",
                        "loss",
                        "cost.missed.count",
                        "cost.lost.count",
                        "cost")
                .map(key -> getTranslation("cutoff." + key))
                .toList();
        return download -> {
            Trial now = trial.get();
            download.setFileName("scoreclair-seuils-" + now.inForce().product() + ".csv");
            download.setContentType("text/csv; charset=utf-8");
            download.getResponse().setHeader("Cache-Control", "no-store");
            CostSheet.write(download.getOutputStream(), locale, headings, now.cutoff(), now.curve());
        };
    }
}
