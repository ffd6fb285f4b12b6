package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;
import java.util.Optional;

/**
 * What a letter tells of.
 *
 * @param outcome {@code ACCORD}, {@code REFUSAL} or {@code COMPLEMENT}
 * @param overrideReason why a person decided against the model, where one did
 * @param documents which documents are asked for
 * @param twoPersons true where a second person has to agree before the letter goes
 * @param model the version that made the assessment
 */
public record LetterFacts(
        String outcome,
        Optional<String> overrideReason,
        List<String> documents,
        boolean twoPersons,
        AssessmentView assessment,
        RiskModel model) {

    public LetterFacts {
        documents = List.copyOf(documents);
    }

    public Catalogue catalogue() {
        return model.catalogue();
    }
}
