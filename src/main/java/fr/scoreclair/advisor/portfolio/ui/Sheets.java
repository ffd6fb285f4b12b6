package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.statistics.AgeBand;
import fr.scoreclair.advisor.portfolio.statistics.AmountBand;
import fr.scoreclair.advisor.portfolio.statistics.Drivers;
import fr.scoreclair.advisor.portfolio.statistics.Drivers.Driver;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Cell;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Row;
import fr.scoreclair.advisor.portfolio.statistics.Figures;
import fr.scoreclair.advisor.portfolio.statistics.RunPoint;
import fr.scoreclair.advisor.portfolio.statistics.ScoreBars;
import fr.scoreclair.advisor.portfolio.statistics.ScoreBins;
import fr.scoreclair.advisor.portfolio.statistics.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A picture as tables: beside the charts, and in what is handed out. */
record Sheets(Picture picture, Words words) {

    List<FactSheet> all() {
        List<FactSheet> sheets = new ArrayList<>(List.of(figures(), scores(), agencies(), ages(), amounts()));
        if (!picture.figures().drivers().features().isEmpty()) {
            sheets.add(drivers());
        }
        if (!picture.trend().points().isEmpty()) {
            sheets.add(trend());
        }
        return sheets;
    }

    private FactSheet sheet(String title, List<String> columns, List<Row> rows) {
        return new FactSheet(words.say(title), columns.stream().map(words::say).toList(), rows);
    }

    FactSheet figures() {
        Figures figures = picture.figures();
        Tally all = figures.all();
        return sheet(
                "portfolio.figures",
                List.of("portfolio.figure", "portfolio.value"),
                List.of(
                        row("portfolio.clients", count(all.clients())),
                        row("portfolio.without-score", count(all.withoutScore())),
                        row("portfolio.mean", percent(all.meanScore(), all.scored())),
                        row("portfolio.favorable", percent(all.favorableShare(), all.scored())),
                        row("portfolio.exposure", euros(all.exposure())),
                        row("portfolio.loss", euros(all.expectedLoss(picture.lgd()))),
                        row("portfolio.lgd", percent(picture.lgd(), Long.MAX_VALUE)),
                        row("portfolio.stale", count(figures.stale())),
                        row("portfolio.decided", count(figures.decided())),
                        row("portfolio.overrides", count(figures.overridden()))));
    }

    private Row row(String key, Cell cell) {
        return new Row(words.say(key), List.of(cell));
    }

    FactSheet scores() {
        ScoreBins total = picture.figures().scores().total();
        int width = ScoreBins.BINS / ScoreBars.BARS;
        List<Row> rows = IntStream.range(0, ScoreBars.BARS)
                .mapToObj(bar -> new Row(
                        bar(bar),
                        List.of(
                                count(ScoreBars.clients(total, bar)),
                                euros(total.exposure(bar * width, (bar + 1) * width)),
                                euros(picture.lgd() * total.expectedDefault(bar * width, (bar + 1) * width)))))
                .toList();
        return sheet(
                "portfolio.scores",
                List.of("portfolio.score", "portfolio.clients", "portfolio.exposure", "portfolio.loss"),
                rows);
    }

    /** « 30 % à 35 % ». */
    String bar(int bar) {
        return words.say(
                "portfolio.score.between",
                Formats.percent(ScoreBars.from(bar), 0, words.locale()),
                Formats.percent(ScoreBars.from(bar + 1), 0, words.locale()));
    }

    FactSheet agencies() {
        return bands(
                "portfolio.by-agency",
                "clients.key.agency",
                picture.figures().byAgency().entrySet().stream()
                        .map(part -> band(part.getKey(), part.getValue()))
                        .toList());
    }

    FactSheet ages() {
        return bands(
                "portfolio.by-age",
                "clients.key.age",
                AgeBand.all().stream()
                        .filter(band -> shown(picture.figures().byAge().get(band), band == AgeBand.UNKNOWN))
                        .map(band ->
                                band(words.age(band), picture.figures().byAge().get(band)))
                        .toList());
    }

    FactSheet amounts() {
        return bands(
                "portfolio.by-amount",
                "clients.key.amount",
                AmountBand.all().stream()
                        .filter(band -> shown(picture.figures().byAmount().get(band), band == AmountBand.UNKNOWN))
                        .map(band -> band(
                                words.amount(band), picture.figures().byAmount().get(band)))
                        .toList());
    }

    /** Those of whom nothing is known have a row only where there are any. */
    static boolean shown(@Nullable Tally tally, boolean unknown) {
        return tally != null && (!unknown || tally.clients() > 0);
    }

    private FactSheet bands(String title, String first, List<Row> rows) {
        return sheet(
                title,
                List.of(first, "portfolio.favorable", "portfolio.clients", "portfolio.mean", "portfolio.loss"),
                rows);
    }

    private Row band(String name, @Nullable Tally tally) {
        Tally sums = tally == null ? Tally.NONE : tally;
        return new Row(
                name,
                List.of(
                        percent(sums.favorableShare(), sums.scored()),
                        count(sums.clients()),
                        percent(sums.meanScore(), sums.scored()),
                        euros(sums.expectedLoss(picture.lgd()))));
    }

    /** What weighs most first. */
    FactSheet drivers() {
        Drivers drivers = picture.figures().drivers();
        Double slope = drivers.pointsPerMargin();
        List<Row> rows = drivers.features().stream()
                .sorted(Comparator.comparingDouble(Driver::meanAbsolute).reversed())
                .map(driver -> new Row(
                        words.feature(driver.feature()),
                        List.of(
                                margin(driver.meanAbsolute(), slope, false),
                                margin(driver.mean(), slope, true),
                                moved(driver, slope))))
                .toList();
        return sheet(
                "portfolio.drivers",
                List.of("portfolio.variable", "portfolio.weight", "portfolio.direction", "portfolio.moved"),
                rows);
    }

    /** How its weight has changed since the run before; a dash where that run says nothing of it. */
    private Cell moved(Driver driver, @Nullable Double slope) {
        return picture.trend().drivers().stream()
                .filter(before -> before.feature().equals(driver.feature()))
                .findFirst()
                .map(before -> margin(driver.meanAbsolute() - before.meanAbsolute(), slope, true))
                .orElse(new Cell(null, Words.UNKNOWN));
    }

    /** In points where there is a line from margin to score, else in margin. Files get the margin. */
    private Cell margin(double margin, @Nullable Double slope, boolean signed) {
        if (slope == null) {
            String text =
                    signed ? Formats.signed(margin, 3, words.locale()) : Formats.number(margin, 3, 3, words.locale());
            return new Cell(margin, text);
        }
        return new Cell(margin, signed ? words.change(margin * slope) : words.points(margin * slope));
    }

    FactSheet trend() {
        List<Row> rows = picture.trend().points().stream()
                .map(point -> new Row(Formats.dateTime(point.at(), words.locale()), cells(point)))
                .toList();
        List<String> columns = new ArrayList<>(List.of("portfolio.run", "portfolio.clients"));
        columns.addAll(Arrays.asList("portfolio.mean", "portfolio.favorable", "portfolio.exposure", "portfolio.loss"));
        return sheet("portfolio.trend", columns, rows);
    }

    private List<Cell> cells(RunPoint point) {
        Tally all = point.all();
        return List.of(
                count(all.clients()),
                percent(all.meanScore(), all.scored()),
                percent(all.favorableShare(), all.scored()),
                euros(all.exposure()),
                euros(all.expectedLoss(picture.lgd())));
    }

    private Cell count(long value) {
        return new Cell(value, words.count(value));
    }

    private Cell euros(double value) {
        return new Cell(value, words.shortEuros(value));
    }

    /** Where too few are behind it, files have a blank too: a share of one client is that client. */
    private Cell percent(@Nullable Double share, long of) {
        boolean enough = share != null && of >= Picture.FEWEST;
        return new Cell(enough ? share : null, words.enough(share, of));
    }
}
