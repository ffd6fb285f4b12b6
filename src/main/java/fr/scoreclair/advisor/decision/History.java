package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.decision.Decision.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All decisions on one assessment, the newest first, each with where it stands: the newest settled one is in force, those
 * before it are replaced, those after it wait or were returned.
 */
public record History(List<Decision> decisions) {

    public History {
        decisions = List.copyOf(decisions);
    }

    /** @param newestFirst rows whose state is not known yet */
    static History of(List<Decision> newestFirst) {
        List<Decision> told = new ArrayList<>(newestFirst.size());
        boolean held = false;
        for (Decision decision : newestFirst) {
            State state;
            if (decision.returned()) {
                state = State.RETURNED;
            } else if (held || !decision.settled() && !told.isEmpty()) {
                state = State.REPLACED;
            } else {
                state = decision.settled() ? State.IN_FORCE : State.PENDING;
            }
            held |= state == State.IN_FORCE;
            told.add(decision.in(state));
        }
        return new History(told);
    }

    /** Number of the newest decision, 0 where there is none. */
    public int latest() {
        return decisions.isEmpty() ? 0 : decisions.getFirst().number();
    }

    public Optional<Decision> inForce() {
        return in(State.IN_FORCE);
    }

    public Optional<Decision> pending() {
        return in(State.PENDING);
    }

    private Optional<Decision> in(State state) {
        return decisions.stream().filter(d -> d.state() == state).findFirst();
    }
}
