package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import java.util.List;
import java.util.UUID;

/** Score and explain in one act. */
public interface ScoringService {

    /**
     * Scores, explains, stores the assessment and its audit event in one transaction.
     *
     * @throws fr.scoreclair.advisor.base.Refusal naming each refused feature and its bounds
     * @throws fr.scoreclair.advisor.base.Unavailable where it cannot be audited: then there is no score
     */
    AssessmentView assess(AssessmentRequest request);

    AssessmentView assessment(UUID id);

    /** The same assessment told against another reference; computed, not stored. */
    Explained explain(UUID assessmentId, ReferenceGroup reference);

    /** Newest first. */
    List<AssessmentView> history(UUID clientId, int limit);

    /** Recomputes with the archived model bytes; audited. */
    Replay replay(UUID assessmentId);
}
