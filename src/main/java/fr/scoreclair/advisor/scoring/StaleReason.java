package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.Refusal;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Why a person has a score made although some of the data is stale.
 *
 * @param comment may hold what is nobody else's business: it is stored with the assessment, and the trail keeps a commitment to it
 */
public record StaleReason(Code code, String comment) {

    public static final int LONGEST_COMMENT = 500;

    /** The usual reasons; another one asks for a comment. */
    public enum Code {
        NEWER_ASKED,
        CONFIRMED_UNCHANGED,
        PRELIMINARY,
        URGENT,
        OTHER
    }

    /** @throws Refusal for another reason without a comment, and for too long a comment */
    public StaleReason {
        comment = comment.strip();
        boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
        if (code == Code.OTHER && comment.isEmpty()) {
            throw new Refusal(
                    List.of(new Refusal.Violation("comment", en ? "Say what the reason is." : "Précisez la raison.")));
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new Refusal(List.of(new Refusal.Violation(
                    "comment",
                    en
                            ? "At most " + LONGEST_COMMENT + " characters."
                            : "Au plus " + LONGEST_COMMENT + " caractères.")));
        }
    }
}
