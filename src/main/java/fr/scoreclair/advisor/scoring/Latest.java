package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.CurrentScore;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;

/** What lists say of a client after an assessment. */
final class Latest {

    private Latest() {}

    static CurrentScore of(AssessmentView assessment, ClientSummary client, RiskModel model) {
        Explained explained = assessment.explained();
        FileFacts facts = new FileFacts(model.catalogue());
        assessment.data().forEach(datum -> facts.add(datum.feature(), datum.value(), datum.asOf()));
        Score score = new Score(
                assessment.modelSha256(),
                assessment.at(),
                explained.probability(),
                explained.margin(),
                explained.threshold());
        return new CurrentScore(client, facts.told(), score);
    }
}
