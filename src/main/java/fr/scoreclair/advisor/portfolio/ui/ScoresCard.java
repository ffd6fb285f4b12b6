package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.LinkedColumns;
import fr.scoreclair.advisor.chart.LinkedColumns.Column;
import fr.scoreclair.advisor.chart.LinkedColumns.Limit;
import fr.scoreclair.advisor.chart.LinkedColumns.Tick;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.portfolio.statistics.ScoreBars;
import fr.scoreclair.advisor.portfolio.statistics.ScoreBins;
import java.util.List;
import java.util.stream.IntStream;

/** « Distribution des scores »: each bar opens its clients. */
class ScoresCard extends Composite<Section> {

    private static final double NEAR = 0.05;
    private static final double HALF = 1e-9;
    private static final int TICKS = 5;

    private final Words words;

    ScoresCard(Words words) {
        this.words = words;
    }

    void show(Picture picture) {
        Sheets sheets = new Sheets(picture, words);
        ScoreBins scores = picture.figures().scores().total();
        long most = IntStream.range(0, ScoreBars.BARS)
                .mapToLong(bar -> ScoreBars.clients(scores, bar))
                .max()
                .orElse(0);
        List<Column> columns = IntStream.range(0, ScoreBars.BARS)
                .mapToObj(bar -> column(picture, sheets, bar, most))
                .toList();
        List<Tick> ticks = IntStream.rangeClosed(0, TICKS)
                .mapToObj(i -> new Tick(i / (double) TICKS, Formats.percent(i / (double) TICKS, 0, words.locale())))
                .toList();
        LinkedColumns chart = new LinkedColumns();
        chart.show(
                columns,
                ticks,
                new Limit(
                        picture.threshold(),
                        getTranslation("portfolio.threshold", words.threshold(picture.threshold()))),
                getTranslation(
                        "portfolio.scores.label",
                        words.count(picture.figures().all().scored()),
                        words.mean(picture.figures().all()),
                        words.threshold(picture.threshold())));
        getContent().removeAll();
        Parts.card(
                getContent(),
                Parts.head(getTranslation("portfolio.scores")),
                chart,
                Parts.note(getTranslation("portfolio.scores.hint")),
                Parts.facts(getTranslation("portfolio.facts"), sheets.scores()));
    }

    private Column column(Picture picture, Sheets sheets, int bar, long most) {
        long clients = ScoreBars.clients(picture.figures().scores().total(), bar);
        String label = getTranslation("portfolio.scores.bar", sheets.bar(bar), words.count(clients));
        String href = clients == 0
                ? null
                : Words.clients(picture.filter()
                        .with(
                                Facet.SCORE,
                                Overlap.of(
                                        ScoreBars.range(bar), picture.filter().range(Facet.SCORE))));
        return new Column(most == 0 ? 0 : (double) clients / most, tone(bar, picture.threshold()), label, href);
    }

    /** Amber where the bar lies within five points of the threshold, as the gauge has it. */
    private static Tone tone(int bar, double threshold) {
        double from = ScoreBars.from(bar);
        double to = ScoreBars.from(bar + 1);
        if (from >= threshold - NEAR - HALF && to <= threshold + NEAR + HALF || from < threshold && to > threshold) {
            return Tone.WARN;
        }
        return to <= threshold ? Tone.GOOD : Tone.BAD;
    }
}
