package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the person needs who decides on an assessment.
 *
 * @param opinionFirst true where this person is to say what they think before the score is shown
 * @param opinion what this person said then, null where nothing was asked or said yet
 * @param takesTwo true where settling it takes a second person
 * @param newer a later assessment of the same client, null where this is the latest
 * @param draft what this person has begun to write
 * @param mayDecide false for those who read only
 * @param mayApprove true where a decision waits and this person may be its second
 */
public record Dossier(
        AssessmentView assessment,
        History history,
        boolean opinionFirst,
        @Nullable PreliminaryOpinion opinion,
        boolean takesTwo,
        @Nullable UUID newer,
        DecisionDraft draft,
        boolean mayDecide,
        boolean mayApprove) {

    /** True where the score must not be shown yet. */
    public boolean blind() {
        return opinionFirst && opinion == null && mayDecide;
    }
}
