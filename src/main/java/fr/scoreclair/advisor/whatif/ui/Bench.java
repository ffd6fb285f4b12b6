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

/** One opened simulation on the bench: what is tried, what comes of it, where somebody stopped; and how they change. */
final class Bench {

    private final SimulationService service;
    private final Background background;
    private final Locale locale;
    private final Simulation simulation;
    private final Trial start;

    private final ValueSignal<Trial> trial;
    private final ValueSignal<Tried> tried;
    private final ValueSignal<Settled> settled;

    /** The trail could not take note: no score, live or not, until it can. */
    private volatile boolean away;

    Bench(SimulationService service, Background background, Locale locale, Simulation simulation) {
        this.service = service;
        this.background = background;
        this.locale = locale;
        this.simulation = simulation;
        start = Trial.of(simulation);
        trial = new ValueSignal<>(start);
        tried = new ValueSignal<>(new Tried.Scored(outlook(simulation.before())));
        settled = new ValueSignal<>(new Settled(start, simulation.before()));
    }

    Simulation simulation() {
        return simulation;
    }

    Trial start() {
        return start;
    }

    Signal<Trial> trial() {
        return trial;
    }

    Signal<Tried> tried() {
        return tried;
    }

    Signal<Settled> settled() {
        return settled;
    }

    /** A step of a drag: the score alone, at once. While the trail is away, none. */
    void drag(Trial dragged) {
        Trial next = dragged.snappedTo(start);
        trial.set(next);
        if (away) {
            return;
        }
        try {
            tried.set(new Tried.Scored(service.live(simulation, next.values(), locale)));
        } catch (RuntimeException fault) {
            tried.set(Tried.of(fault));
        }
    }

    /** The end of a drag: noted in the trail, then explained. */
    void settle() {
        Trial now = trial.peek();
        if (!away
                && (tried.peek() instanceof Tried.Refused
                        || now.equals(settled.peek().trial()))) {
            return;
        }
        background.run(
                locale,
                () -> service.settle(simulation, now.values()),
                after -> {
                    away = false;
                    if (now.equals(trial.peek())) {
                        tried.set(new Tried.Scored(outlook(after)));
                        settled.set(new Settled(now, after));
                    }
                },
                fault -> {
                    Tried what = Tried.of(fault);
                    if (what instanceof Tried.Failed) {
                        away = true;
                    }
                    tried.set(what);
                });
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
        tried.set(new Tried.Refused(Map.of(field, sentence)));
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
