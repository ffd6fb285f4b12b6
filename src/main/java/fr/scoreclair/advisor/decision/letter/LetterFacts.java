package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.riskmodel.Catalogue;
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
 */
public record LetterFacts(
        String outcome,
        Optional<String> overrideReason,
        List<String> documents,
        boolean twoPersons,
        AssessmentView assessment,
        Catalogue catalogue) {

    public LetterFacts {
        documents = List.copyOf(documents);
    }
}
