package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.scoreclair.advisor.portfolio.drift.DriftExport;
import fr.scoreclair.advisor.portfolio.drift.DriftExport.Format;
import fr.scoreclair.advisor.portfolio.drift.DriftExport.Table;
import fr.scoreclair.advisor.portfolio.drift.DriftReport;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import fr.scoreclair.advisor.portfolio.drift.ui.DriftWords.Bin;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport.Grouping;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures;
import fr.scoreclair.advisor.portfolio.fairness.ui.FairnessWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is on screen, as files. */
final class Files {

    private Files() {}

    /** Links to both formats. */
    static Div links(DriftExport export, String name, Table table, DriftWords words) {
        Div links = new Div();
        links.addClassName("sc-exports");
        boolean french = !words.locale().getLanguage().equals("en");
        for (Format format : Format.values()) {
            DownloadHandler handler = download -> {
                download.setFileName(name + "." + format.name().toLowerCase(Locale.ROOT));
                download.setContentType(format.mediaType());
                download.getResponse().setHeader("Cache-Control", "no-store");
                export.write(format, name, table, french, download.getOutputStream());
            };
            Anchor link = new Anchor(handler, words.told().of("drift.export." + name, format.name()));
            link.addClassNames("sc-link", "sc-small");
            links.add(link);
        }
        return links;
    }

    /** One row per bin, with what is told of its feature. */
    static Table drift(DriftReport report, DriftWords words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SubjectDrift one : report.subjects()) {
            for (Bin bin : words.bins(one)) {
                rows.add(row(
                        words.subject(one),
                        bin.label(),
                        bin.expected(),
                        bin.found(),
                        bin.clients(),
                        one.psi(),
                        one.byChance(),
                        one.p(),
                        one.ks(),
                        one.missing(),
                        one.missingExpected(),
                        one.score() ? null : (Double) one.outside(),
                        one.score() ? null : (Double) one.outsideExpected(),
                        words.band(one)));
            }
        }
        return new Table(
                named(
                        words,
                        "drift.variable",
                        "drift.bin",
                        "drift.expected",
                        "drift.found",
                        "drift.clients",
                        "drift.psi",
                        "drift.by-chance",
                        "drift.p",
                        "drift.ks.short",
                        "drift.missing",
                        "drift.missing.expected",
                        "drift.outside",
                        "drift.outside.expected",
                        "drift.band"),
                rows);
    }

    /** One row per group. */
    static Table fairness(FairnessReport report, DriftWords words, FairnessWords groups) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Grouping grouping : report.groupings()) {
            for (GroupFigures group : grouping.groups()) {
                rows.add(row(
                        words.catalogue().feature(grouping.feature()).label().in(words.locale()),
                        groups.group(grouping, group),
                        group.clients(),
                        group.favorable(),
                        group.ratio(),
                        group.ratioLow(),
                        group.ratioHigh(),
                        group.known(),
                        group.defaulted(),
                        group.falseRefusal(),
                        group.missedDefault(),
                        group.score(),
                        group.rate(),
                        group.excess(),
                        group.excessLow(),
                        group.excessHigh()));
            }
        }
        return new Table(
                named(
                        words,
                        "drift.variable",
                        "fairness.group",
                        "drift.clients",
                        "fairness.favorable",
                        "fairness.ratio",
                        "fairness.low",
                        "fairness.high",
                        "outcomes.known",
                        "fairness.defaulted",
                        "fairness.refusal",
                        "fairness.missed",
                        "fairness.score",
                        "fairness.rate",
                        "fairness.excess",
                        "fairness.low",
                        "fairness.high"),
                rows);
    }

    private static List<String> named(DriftWords words, String... keys) {
        return Stream.of(keys).map(key -> words.told().of(key)).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
