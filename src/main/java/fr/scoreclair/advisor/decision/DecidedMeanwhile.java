package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.base.Conflict;

/** Somebody else was first; tells who and when. */
public class DecidedMeanwhile extends Conflict {

    private final transient Decision winner;

    DecidedMeanwhile(Decision winner) {
        super("decision " + winner.number() + " of assessment " + winner.assessment() + " was taken meanwhile");
        this.winner = winner;
    }

    public Decision winner() {
        return winner;
    }
}
