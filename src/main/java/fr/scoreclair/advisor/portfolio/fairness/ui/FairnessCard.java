package fr.scoreclair.advisor.portfolio.fairness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.fairness.FairnessDetector;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport.Grouping;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures;
import java.util.List;

/** « Équité »: sentences first, then favourable shares, then all figures by group. */
public class FairnessCard extends Composite<Section> {

    private final FairnessWords words;

    /** @param tools beside the title */
    public FairnessCard(FairnessReport report, FairnessWords words, Component tools) {
        this.words = words;
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Div head = new Div(new H2(told("fairness.card")), spacer, tools);
        head.addClassName("sc-head");
        getContent().add(head);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        if (report.clients() < FairnessDetector.FEWEST) {
            getContent()
                    .add(banner(
                            VaadinIcon.INFO_CIRCLE,
                            "plain",
                            told("fairness.few", count(report.clients()), count(FairnessDetector.FEWEST))));
            return;
        }
        getContent().add(verdict(report));
        report.groupings().forEach(grouping -> getContent().add(new Grouped(grouping, words)));
        getContent()
                .add(note(told("fairness.note", count(report.clients()), count(report.known()))
                        + (report.simulated() > 0 ? " " + told("outcomes.simulated", count(report.simulated())) : "")));
    }

    private String told(String key, Object... values) {
        return words.told().of(key, values);
    }

    private String count(long value) {
        return Formats.count(value, words.locale());
    }

    private Component verdict(FairnessReport report) {
        List<String> sentences = report.groupings().stream()
                .flatMap(grouping ->
                        grouping.groups().stream().flatMap(group -> words.sentences(grouping, group).stream()))
                .toList();
        Div verdict = new Div();
        verdict.addClassName("sc-stack-tight");
        if (report.findings() > 0) {
            verdict.add(banner(VaadinIcon.WARNING, "bad", told("fairness.found")));
        } else if (report.groups().noneMatch(GroupFigures::enoughOutcomes)) {
            verdict.add(banner(VaadinIcon.INFO_CIRCLE, "plain", told("fairness.no-outcomes")));
        } else {
            verdict.add(banner(VaadinIcon.CHECK, "good", told("fairness.fair")));
        }
        if (!sentences.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("sc-drift-says");
            sentences.stream().map(ListItem::new).forEach(list::add);
            verdict.add(list);
        }
        return verdict;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("sc-small", "sc-muted");
        return note;
    }

    private static Div banner(VaadinIcon icon, String kind, String text) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Div banner = new Div(picture, new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }

    /** One way to tell groups apart: picture, table, links. */
    public static class Grouped extends Composite<Div> {

        private final Grouping grouping;
        private final FairnessWords words;

        public Grouped(Grouping grouping, FairnessWords words) {
            this.grouping = grouping;
            this.words = words;
            getContent().addClassNames("sc-stack-tight", "sc-groups");
            getContent().add(new H3(told("fairness.by", words.feature(grouping))), picture(), table());
            Div links = new Div();
            links.addClassName("sc-facts-line");
            grouping.groups().forEach(group -> words.clients(grouping, group).ifPresent(address -> {
                Anchor link = new Anchor(address, told("fairness.clients", words.group(grouping, group)));
                link.addClassNames("sc-link", "sc-small");
                links.add(link);
            }));
            Details more = new Details(told("fairness.see"), links);
            more.addClassName("sc-more");
            more.setVisible(links.getComponentCount() > 0);
            getContent().add(more);
            if (grouping.without() > 0) {
                getContent().add(note(told("fairness.without", Formats.count(grouping.without(), words.locale()))));
            }
        }

        private String told(String key, Object... values) {
            return words.told().of(key, values);
        }

        private Component picture() {
            BarChart bars = new BarChart();
            List<BarChart.Mark> marks = grouping.groups().stream()
                    .filter(group -> group.band() == grouping.best())
                    .map(best -> new BarChart.Mark(
                            best.favorable() * FairnessDetector.FOUR_FIFTHS, told("fairness.line"), Tone.WARN))
                    .toList();
            bars.show(
                    grouping.groups().stream()
                            .map(group -> new BarChart.Bar(
                                    words.group(grouping, group),
                                    0,
                                    group.favorable(),
                                    words.share(group.favorable()),
                                    tone(group)))
                            .toList(),
                    marks,
                    told("fairness.picture", words.feature(grouping)));
            return bars;
        }

        private static Tone tone(GroupFigures group) {
            return group.finding() ? Tone.BAD : group.verdicts().isEmpty() ? Tone.BASE : Tone.WARN;
        }

        private Component table() {
            FactTable table = new FactTable(
                    told("fairness.by", words.feature(grouping)),
                    told("fairness.group"),
                    told("drift.clients"),
                    told("fairness.favorable"),
                    told("fairness.ratio"),
                    told("fairness.refusal"),
                    told("fairness.missed"),
                    told("fairness.score"),
                    told("fairness.rate"),
                    told("fairness.excess"));
            for (GroupFigures group : grouping.groups()) {
                table.row(
                        words.group(grouping, group),
                        Formats.count(group.clients(), words.locale()),
                        words.share(group.favorable()),
                        group.band() == grouping.best()
                                ? told("fairness.best")
                                : words.around(group.ratio(), group.ratioLow(), group.ratioHigh()),
                        words.around(group.falseRefusal(), group.falseRefusalLow(), group.falseRefusalHigh()),
                        words.around(group.missedDefault(), group.missedDefaultLow(), group.missedDefaultHigh()),
                        words.share(group.score()),
                        words.share(group.rate()),
                        group.enoughOutcomes()
                                ? told(
                                        "fairness.around",
                                        words.points(group.excess()),
                                        words.points(group.excessLow()),
                                        words.points(group.excessHigh()))
                                : told("drift.few.short"));
            }
            return table;
        }
    }
}
