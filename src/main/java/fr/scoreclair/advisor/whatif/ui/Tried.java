package fr.scoreclair.advisor.whatif.ui;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.whatif.Outlook;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What came of a trial. */
sealed interface Tried {

    record Scored(Outlook outlook) implements Tried {}

    /** @param sentences by field: a feature, {@code months} or {@code rate} */
    record Refused(Map<String, String> sentences) implements Tried {}

    /** Nobody here can put it right; the cause is in the log under this reference. */
    record Failed(String reference) implements Tried {}

    /** What went wrong, as the person is told. */
    static Tried of(RuntimeException fault) {
        if (fault instanceof Refusal refusal) {
            return new Refused(refusal.violations().stream()
                    .collect(Collectors.toMap(Refusal.Violation::field, Refusal.Violation::message, (a, b) -> a)));
        }
        return new Failed(reference(fault));
    }

    /** Logs the cause under a reference the person can tell. */
    static String reference(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(Tried.class).error("simulation failed, reference {}", reference, fault);
        return reference;
    }

    /** Why a field is refused, empty where it is not. */
    default String refusal(String field) {
        return this instanceof Refused(Map<String, String> sentences) ? sentences.getOrDefault(field, "") : "";
    }
}
