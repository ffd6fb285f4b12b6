package fr.scoreclair.advisor.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides.
 *
 * @param after number of the latest decision this person has seen on the assessment, 0 where there was none: whoever comes
 *     second is told instead of overwriting
 * @param overrideReason asked for where the outcome contradicts the model's opinion, refused elsewhere
 * @param comment asked for (10 to 2,000 characters) with an override and with a correction
 * @param documents asked for with a complement, refused elsewhere
 * @param language of the letter, {@code fr} or {@code en}
 */
public record DecisionRequest(
        UUID assessment,
        int after,
        Outcome outcome,
        @Nullable OverrideReason overrideReason,
        String comment,
        List<RequestedDocument> documents,
        String language) {

    public DecisionRequest {
        comment = comment.strip();
        documents = documents.stream().distinct().sorted().toList();
        if (after < 0) {
            throw new IllegalArgumentException("decisions are counted from 1");
        }
    }
}
