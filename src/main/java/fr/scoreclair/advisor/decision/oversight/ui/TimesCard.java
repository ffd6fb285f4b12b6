package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.FlagRule;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import fr.scoreclair.advisor.decision.oversight.ThinkingTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long people took from the explanation to the decision. */
class TimesCard extends Composite<Section> {

    /** Seconds; what is quicker than the rule's limit stands apart. */
    private static final int[] STEPS = {20, 30, 60, 120, 300, 600, 1_800};

    TimesCard(ThinkingTimes times, FlagRule rule, OversightFilter filter, Words words, Consumer<Behind> open) {
        Parts.card(getContent(), words.say("oversight.times"));
        if (times.timed() == 0) {
            getContent().add(Parts.span(words.say("oversight.times.none"), "sc-muted"));
            return;
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        FactTable facts = new FactTable(
                words.say("oversight.times"),
                words.heading("seconds"),
                words.heading("cases"),
                words.say("oversight.part"));
        for (ThinkingTimes.Span span : spans(rule)) {
            long count = times.between(span.from(), span.to());
            bars.add(new BarChart.Bar(
                    words.span(span), 0, count, words.count(count), span.from() == 0 ? Tone.WARN : Tone.BASE));
            facts.row(words.span(span), words.count(count), words.percent((double) count / times.timed()));
        }
        BarChart chart = new BarChart();
        chart.show(bars, List.of(), words.say("oversight.chart.times"));
        long quick = times.between(0, rule.seconds() * 10);
        getContent()
                .add(
                        new Paragraph(words.say(
                                "oversight.times.text",
                                words.median(times),
                                words.count(quick),
                                words.percent((double) quick / times.timed()),
                                rule.seconds())),
                        chart,
                        Parts.facts(words.say("compare.facts"), facts));
        if (quick > 0) {
            getContent()
                    .add(Parts.opens(
                            words.say("oversight.open.quick", words.count(quick), rule.seconds()),
                            () -> open.accept(new Behind(filter, Behind.CASES, null, rule.seconds() * 10))));
        }
    }

    private static List<ThinkingTimes.Span> spans(FlagRule rule) {
        List<ThinkingTimes.Span> spans = new ArrayList<>();
        int from = 0;
        int to = rule.seconds();
        for (int step : STEPS) {
            if (to > from) {
                spans.add(new ThinkingTimes.Span(from * 10, to * 10));
                from = to;
            }
            to = Math.max(from, step);
        }
        spans.add(new ThinkingTimes.Span(from * 10, to * 10));
        spans.add(new ThinkingTimes.Span(to * 10, Integer.MAX_VALUE));
        return spans.stream().filter(span -> span.to() > span.from()).toList();
    }
}
