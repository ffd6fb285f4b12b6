package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.FlagRule;
import fr.scoreclair.advisor.decision.oversight.Kind;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import fr.scoreclair.advisor.decision.oversight.Tally;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Agencies or people side by side: agreement with its interval as a picture, and all figures as a table. */
class GroupsCard extends Composite<Section> {

    private static final int DRAWN = 12;
    private static final int ROWS = 200;

    private final Words words;
    private final FlagRule rule;
    private final Function<Figures.Group, OversightFilter> narrowed;
    private final Consumer<Behind> open;

    /** @param narrowed the filter that asks for one group alone */
    GroupsCard(
            String key,
            List<Figures.Group> groups,
            FlagRule rule,
            Words words,
            Function<Figures.Group, OversightFilter> narrowed,
            Consumer<Behind> open) {
        this.words = words;
        this.rule = rule;
        this.narrowed = narrowed;
        this.open = open;
        String title = words.say("oversight.by." + key);
        Parts.card(getContent(), title);
        List<Figures.Group> drawn = groups.stream()
                .filter(group -> group.tally().cases() > 0)
                .limit(DRAWN)
                .toList();
        if (!drawn.isEmpty()) {
            getContent().add(chart(drawn, key));
        }
        getContent().add(table(title, key, groups));
    }

    private String name(Figures.Group group) {
        return words.agency(group.name());
    }

    private BarChart chart(List<Figures.Group> groups, String key) {
        BarChart chart = new BarChart();
        chart.show(
                groups.stream()
                        .map(group -> new BarChart.Bar(
                                name(group),
                                0,
                                group.tally().agreement(),
                                words.percent(group.tally().agreement()),
                                group.flags().isEmpty() ? Tone.INK : Tone.WARN))
                        .toList(),
                List.of(new BarChart.Mark(
                        rule.agreementPercent() / 100.0,
                        words.say("oversight.limit", rule.agreementPercent()),
                        Tone.INK)),
                words.say("oversight.chart." + key));
        return chart;
    }

    private Div table(String title, String key, List<Figures.Group> groups) {
        NativeTableRow head = new NativeTableRow();
        Stream.of(key, "cases", "agreement", "interval", "granted", "refused", "median", "flags")
                .forEach(column -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(words.heading(column));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        NativeTableBody body = new NativeTableBody();
        groups.stream().limit(ROWS).forEach(group -> body.add(row(group)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        if (groups.size() > ROWS) {
            scroll.add(Parts.span(
                    words.say("oversight.rows", words.count(ROWS), words.count(groups.size())),
                    "sc-small",
                    "sc-muted"));
        }
        return scroll;
    }

    private NativeTableRow row(Figures.Group group) {
        Tally tally = group.tally();
        NativeTableHeaderCell name = new NativeTableHeaderCell(name(group));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        boolean any = tally.cases() > 0;
        row.add(behind(tally.cases(), group, Behind.CASES));
        row.add(new NativeTableCell(any ? words.percent(tally.agreement()) : "–"));
        row.add(new NativeTableCell(any ? words.interval(tally.agreementInterval()) : "–"));
        row.add(behind(tally.of(Kind.GRANTED_AGAINST), group, Set.of(Kind.GRANTED_AGAINST)));
        row.add(behind(tally.of(Kind.REFUSED_AGAINST), group, Set.of(Kind.REFUSED_AGAINST)));
        row.add(new NativeTableCell(words.median(tally.times())));
        NativeTableCell flags = new NativeTableCell();
        group.flags()
                .forEach(flag ->
                        flags.add(Parts.chip(VaadinIcon.QUESTION_CIRCLE, words.say("oversight.flag." + flag), "warn")));
        if (rule.tooFew(tally)) {
            flags.add(Parts.span(words.say("oversight.too-few"), "sc-small", "sc-muted"));
        }
        row.add(flags);
        return row;
    }

    private NativeTableCell behind(long count, Figures.Group group, Set<Kind> kinds) {
        NativeTableCell cell = new NativeTableCell();
        if (count == 0) {
            cell.setText("0");
        } else {
            var button = Parts.opens(words.count(count), () -> open.accept(Behind.of(narrowed.apply(group), kinds)));
            button.getElement()
                    .setAttribute("aria-label", words.say("oversight.open.of", words.count(count), name(group)));
            cell.add(button);
        }
        return cell;
    }
}
