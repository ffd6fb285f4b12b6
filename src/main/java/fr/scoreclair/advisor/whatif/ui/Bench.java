package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.whatif.Outlook;
import fr.scoreclair.advisor.whatif.Simulation;
import fr.scoreclair.advisor.whatif.SimulationService;
import java.util.Locale;
import java.util.Map;

/**
 * One opened simulation on the bench: what is tried, what comes of it, where somebody stopped; and how they change. What is
 * tried and what comes of it change as one, so that a step of a drag is shown once.
 */
final class Bench {

    record State(Trial trial, Tried tried) {}

    private final SimulationService service;
    private final Background background;
    private final Locale locale;
    private final Simulation simulation;
    private final Trial start;

    private final ValueSignal<State> state;
    private final ValueSignal<Settled> settled;

    /** The trail could not take note: no score, live or not, until it can. */
    private volatile boolean away;

    Bench(SimulationService service, Background background, Locale locale, Simulation simulation) {
        this.service = service;
        this.background = background;
        this.locale = locale;
        this.simulation = simulation;
        start = Trial.of(simulation);
        state = new ValueSignal<>(new State(start, new Tried.Scored(outlook(simulation.before()))));
        settled = new ValueSignal<>(new Settled(start, simulation.before()));
    }

    Simulation simulation() {
        return simulation;
    }

    Trial start() {
        return start;
    }

    Signal<State> state() {
        return state;
    }

    Signal<Trial> trial() {
        return state.map(State::trial);
    }

    Signal<Tried> tried() {
        return state.map(State::tried);
    }

    Signal<Settled> settled() {
        return settled;
    }

    /** A step of a drag: the score alone, at once. While the trail is away, none. */
    void drag(Trial dragged) {
        Trial next = dragged.snappedTo(start);
        state.set(new State(next, away ? state.peek().tried() : live(next)));
    }

    private Tried live(Trial next) {
        try {
            return new Tried.Scored(service.live(simulation, next.values(), locale));
        } catch (RuntimeException fault) {
            return Tried.of(fault);
        }
    }

    /** The end of a drag: noted in the trail, then explained. */
    void settle() {
        State then = state.peek();
        Trial now = then.trial();
        if (!away
                && (then.tried() instanceof Tried.Refused
                        || now.equals(settled.peek().trial()))) {
            return;
        }
        background.run(
                locale,
                () -> service.settle(simulation, now.values()),
                after -> {
                    away = false;
                    if (now.equals(state.peek().trial())) {
                        come(new Tried.Scored(outlook(after)));
                        settled.set(new Settled(now, after));
                    }
                },
                fault -> {
                    Tried what = Tried.of(fault);
                    if (what instanceof Tried.Failed) {
                        away = true;
                    }
                    come(what);
                });
    }

    private void come(Tried what) {
        state.update(now -> new State(now.trial(), what));
    }

    void change(Trial next) {
        drag(next);
        settle();
    }

    void undoAll() {
        change(start);
    }

    /** What was typed is no value of this field: the trial stays, and no score is shown beside it. */
    void refuse(String field, String sentence) {
        come(new Tried.Refused(Map.of(field, sentence)));
    }

    double[] vector(Trial of) {
        return simulation.model().catalogue().names().stream()
                .mapToDouble(of::value)
                .toArray();
    }

    private static Outlook outlook(Explained explained) {
        return new Outlook(explained.probability(), explained.threshold());
    }
}
