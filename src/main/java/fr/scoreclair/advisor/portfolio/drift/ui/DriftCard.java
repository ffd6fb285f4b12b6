package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.drift.DriftDetector;
import fr.scoreclair.advisor.portfolio.drift.DriftReport;
import fr.scoreclair.advisor.portfolio.drift.Stability;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import java.util.Comparator;
import java.util.List;

/** « Dérive »: sentences first, then PSI of everything, then each feature. */
class DriftCard extends Composite<Section> {

    private final DriftReport report;
    private final DriftWords words;

    /** @param tools beside the title */
    DriftCard(DriftReport report, DriftWords words, Component tools) {
        this.report = report;
        this.words = words;
        getContent().addClassNames("sc-card", "sc-stack-tight");
        getContent().add(Parts.head(told("drift.card"), tools));
        if (!report.enough()) {
            getContent()
                    .add(Parts.banner(
                            VaadinIcon.INFO_CIRCLE,
                            "plain",
                            told("drift.few", count(report.clients()), count(DriftDetector.FEWEST))));
            return;
        }
        getContent().add(verdict(), picture(), facts(), each());
        getContent().add(Parts.note(told("drift.note", count(report.clients()), count(report.reference()))));
    }

    private String told(String key, Object... values) {
        return words.told().of(key, values);
    }

    private String count(long value) {
        return Formats.count(value, words.locale());
    }

    private Component verdict() {
        List<String> found = report.subjects().stream()
                .filter(SubjectDrift::finding)
                .flatMap(one -> words.sentences(one).stream())
                .toList();
        List<String> other = report.subjects().stream()
                .filter(one -> !one.finding())
                .flatMap(one -> words.sentences(one).stream())
                .toList();
        Div verdict = new Div(
                found.isEmpty()
                        ? Parts.banner(VaadinIcon.CHECK, "good", told("drift.stable"))
                        : Parts.banner(
                                VaadinIcon.WARNING,
                                report.findings().stream().anyMatch(SubjectDrift::strong) ? "bad" : "warn",
                                told(
                                        report.findings().size() == 1 ? "drift.moved.one" : "drift.moved",
                                        count(report.findings().size()))));
        if (found.size() + other.size() > 0) {
            verdict.add(Parts.sentences(java.util.stream.Stream.concat(found.stream(), other.stream())
                    .toList()));
        }
        verdict.addClassName("sc-stack-tight");
        return verdict;
    }

    private List<SubjectDrift> ordered() {
        return report.subjects().stream()
                .sorted(Comparator.comparing(SubjectDrift::score)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(SubjectDrift::psi).reversed()))
                .toList();
    }

    private static Tone tone(SubjectDrift one) {
        return switch (one.band()) {
            case STABLE -> Tone.GOOD;
            case MOVED -> Tone.WARN;
            case MOVED_STRONGLY -> Tone.BAD;
        };
    }

    private Component picture() {
        BarChart bars = new BarChart();
        bars.show(
                ordered().stream()
                        .map(one -> new BarChart.Bar(words.subject(one), 0, one.psi(), words.psi(one.psi()), tone(one)))
                        .toList(),
                List.of(
                        new BarChart.Mark(Stability.MOVED, words.psi(Stability.MOVED), Tone.WARN),
                        new BarChart.Mark(Stability.MOVED_STRONGLY, words.psi(Stability.MOVED_STRONGLY), Tone.BAD)),
                told("drift.psi.picture"));
        return bars;
    }

    private Component facts() {
        FactTable table = new FactTable(
                told("drift.psi.picture"),
                told("drift.variable"),
                told("drift.psi"),
                told("drift.by-chance"),
                told("drift.ks.short"),
                told("drift.missing"),
                told("drift.outside"),
                told("drift.band"));
        ordered()
                .forEach(one -> table.row(
                        words.subject(one),
                        words.psi(one.psi()),
                        words.psi(one.byChance()),
                        DriftWords.number(one.ks(), 3, words.locale()),
                        words.share(one.missing()),
                        one.score() ? "–" : words.share(one.outside()),
                        words.band(one)));
        return Parts.facts(told("compare.facts"), table);
    }

    private Component each() {
        Div all = new Div();
        all.addClassName("sc-subjects");
        for (SubjectDrift one : ordered()) {
            VaadinIcon icon = one.finding() ? VaadinIcon.WARNING : VaadinIcon.CHECK;
            String kind = !one.finding() ? "plain" : one.strong() ? "bad" : "warn";
            Span summary = new Span(
                    Parts.span(words.subject(one), "sc-strong"),
                    Parts.chip(icon, told("drift.psi") + " " + words.psi(one.psi()) + " · " + words.band(one), kind));
            summary.addClassName("sc-subject-line");
            Details details = new Details(summary, new Div());
            details.addClassName("sc-more");
            details.addOpenedChangeListener(opened -> {
                details.removeAll();
                if (opened.isOpened()) {
                    details.add(new SubjectPanel(one, words));
                }
            });
            all.add(details);
        }
        return all;
    }
}
