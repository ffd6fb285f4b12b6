package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the lists of clients what holds from now on; what waits for a second person does not hold yet. */
@Component
class LastDecisions {

    private final CurrentScores scores;

    LastDecisions(CurrentScores scores) {
        this.scores = scores;
    }

    /** In the transaction of the decision or of its approval; nothing to tell where there is no client file. */
    void holds(AssessmentView assessment, Outcome outcome, Instant since) {
        UUID client = assessment.clientId();
        if (client != null) {
            scores.decided(
                    client,
                    word(outcome),
                    outcome.overrides(assessment.explained().opinion()),
                    since);
        }
    }

    private static LastDecision word(Outcome outcome) {
        return switch (outcome) {
            case ACCORD -> LastDecision.ACCEPTED;
            case REFUSAL -> LastDecision.REFUSED;
            case COMPLEMENT -> LastDecision.DOCUMENTS_ASKED;
        };
    }
}
