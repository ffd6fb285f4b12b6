package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** What the right side shows. */
sealed interface Result {

    record Empty() implements Result {}

    record Loading() implements Result {}

    /** @param told the explanation against the reference chosen now; the stored one is the assessment's own */
    record Loaded(AssessmentView assessment, Explained told) implements Result {}

    /** The person can put it right; the form is kept. */
    record Refused(List<String> sentences) implements Result {}

    /** Nobody here can put it right; the form is kept and the reference leads to the cause in the log. */
    record Failed(String reference) implements Result {}

    /** What went wrong, as the person is told; the cause goes to the log. */
    static Result of(RuntimeException fault) {
        if (fault instanceof Refusal refusal) {
            return new Refused(refusal.violations().stream()
                    .map(Refusal.Violation::message)
                    .toList());
        }
        return new Failed(reference(fault));
    }

    /** Logs the cause under a reference the person can tell. */
    static String reference(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(Result.class).error("scoring failed, reference {}", reference, fault);
        return reference;
    }
}
