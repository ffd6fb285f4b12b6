package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.base.Conflict;

/** A second person's word on a decision that another second person has judged, or that was corrected meanwhile. */
public class NoLongerWaiting extends Conflict {

    private final transient Decision decision;

    NoLongerWaiting(Decision decision) {
        super("decision " + decision.id() + " is " + decision.state());
        this.decision = decision;
    }

    public Decision decision() {
        return decision;
    }
}
