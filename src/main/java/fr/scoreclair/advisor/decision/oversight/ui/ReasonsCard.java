package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Why people decided against the model. */
class ReasonsCard extends Composite<Section> {

    ReasonsCard(List<Figures.ReasonCount> reasons, OversightFilter filter, Words words, Consumer<Behind> open) {
        long all = reasons.stream().mapToLong(Figures.ReasonCount::count).sum();
        BarChart chart = new BarChart();
        chart.show(
                reasons.stream()
                        .map(reason -> new BarChart.Bar(
                                label(reason, words), 0, reason.count(), words.count(reason.count()), Tone.BASE))
                        .toList(),
                List.of(),
                words.say("oversight.chart.reasons"));
        Div links = new Div();
        links.addClassName("sc-reasons-behind");
        for (Figures.ReasonCount reason : reasons) {
            links.add(Parts.opens(
                    words.say(
                            "oversight.reason",
                            label(reason, words),
                            words.count(reason.count()),
                            words.percent((double) reason.count() / all)),
                    () -> open.accept(new Behind(filter, Set.of(reason.kind()), reason.reason(), null))));
        }
        Parts.card(getContent(), words.say("oversight.reasons"));
        if (reasons.isEmpty()) {
            getContent().add(Parts.span(words.say("oversight.reasons.none"), "sc-muted"));
        } else {
            getContent().add(chart, links);
        }
    }

    private static String label(Figures.ReasonCount reason, Words words) {
        return words.say("decision.reason." + reason.reason()) + " (" + words.say("oversight.towards." + reason.kind())
                + ")";
    }
}
