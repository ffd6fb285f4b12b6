package fr.scoreclair.advisor.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has begun to write on an assessment, complete or not. */
public record DecisionDraft(
        @Nullable Outcome outcome,
        @Nullable OverrideReason overrideReason,
        String comment,
        List<RequestedDocument> documents,
        String language) {

    public static final DecisionDraft EMPTY = new DecisionDraft(null, null, "", List.of(), "fr");

    public DecisionDraft {
        documents = List.copyOf(documents);
    }
}
