package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.Figures.LaterOutcome;
import fr.scoreclair.advisor.decision.oversight.Kind;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import fr.scoreclair.advisor.decision.oversight.Tally;
import java.util.Set;
import java.util.function.Consumer;

/** How often, in which direction, how quickly, and what became of it; each figure opens the decisions behind it. */
class KeyFigures extends Composite<Div> {

    private final Words words;
    private final OversightFilter filter;
    private final Consumer<Behind> open;

    KeyFigures(Figures figures, OversightFilter filter, Words words, Consumer<Behind> open) {
        this.words = words;
        this.filter = filter;
        this.open = open;
        Tally all = figures.all();
        getContent().addClassName("sc-tiles");
        tile(
                "rate",
                all.cases() == 0 ? words.say("oversight.none") : words.percent(all.overrideRate()),
                all.cases() == 0 ? "" : words.interval(all.overrideInterval()),
                all.overrides(),
                Behind.OVERRIDES);
        direction("granted", all, Kind.GRANTED_AGAINST);
        direction("refused", all, Kind.REFUSED_AGAINST);
        time(all);
        later(figures.granted());
    }

    private void direction(String key, Tally all, Kind kind) {
        tile(
                key,
                words.count(all.of(kind)),
                all.cases() == 0
                        ? ""
                        : words.say("oversight.share", words.percent((double) all.of(kind) / all.cases())),
                all.of(kind),
                Set.of(kind));
    }

    private void time(Tally all) {
        long timed = all.times().timed();
        tile(
                "time",
                words.median(all.times()),
                words.say(
                        "oversight.timed",
                        words.count(timed),
                        words.count(all.times().unknown())),
                all.cases(),
                Behind.CASES);
    }

    private void later(LaterOutcome later) {
        Div tile = tile(
                "later",
                later.clients() == 0
                        ? words.say("oversight.later.unknown")
                        : words.say(
                                "oversight.later.of", words.count(later.defaulted()), words.count(later.clients())));
        if (later.clients() == 0) {
            tile.add(Parts.span(words.say("oversight.later.why"), "sc-small", "sc-muted"));
        } else {
            String expected = fr.scoreclair.advisor.base.Formats.number(later.expected(), 1, 1, words.locale());
            tile.add(Parts.span(words.say("oversight.later.expected", expected), "sc-small", "sc-muted"));
            if (later.simulated() > 0) {
                tile.add(Parts.span(words.say("oversight.later.simulated"), "sc-small", "sc-muted"));
            }
        }
    }

    private void tile(String key, String value, String more, long behind, Set<Kind> kinds) {
        Div tile = tile(key, value);
        tile.add(Parts.span(more, "sc-small", "sc-muted"));
        if (behind > 0) {
            tile.add(Parts.opens(
                    words.say(behind == 1 ? "oversight.open.one" : "oversight.open", words.count(behind)),
                    () -> open.accept(Behind.of(filter, kinds))));
        }
    }

    private Div tile(String key, String value) {
        Div tile =
                new Div(Parts.span(words.say("oversight.tile." + key), "sc-small"), Parts.span(value, "sc-tile-value"));
        tile.addClassNames("sc-card", "sc-tile");
        getContent().add(tile);
        return tile;
    }
}
