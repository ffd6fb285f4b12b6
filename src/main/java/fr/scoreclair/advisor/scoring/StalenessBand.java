package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.OtherValues.Certainty;
import java.util.Optional;

/** Tells how far a score might move because some of its data is stale; implemented by a room that can compute it. */
public interface StalenessBand {

    /**
     * The scores possible as every stale datum moves within its plausible range, all at once.
     *
     * @param fragile true where they lie on both sides of the threshold
     */
    record Band(double low, double high, Certainty certainty, boolean fragile) {}

    /** Empty where nothing is stale, or nothing stale can move. */
    Optional<Band> band(AssessmentView assessment);
}
