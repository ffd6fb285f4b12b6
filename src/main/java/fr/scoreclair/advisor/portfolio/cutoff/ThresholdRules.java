package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a proposal must be, in the words of who makes it. */
final class ThresholdRules {

    static final int LONGEST_REASON = 500;

    private ThresholdRules() {}

    /** @throws Refusal naming each rule that is broken */
    static void check(RiskModel model, double threshold, String reason) {
        List<Violation> violations = new ArrayList<>();
        if (!Grid.holds(threshold)) {
            violations.add(new Violation(
                    "threshold",
                    say(
                            "Le seuil se choisit de 1\u00a0% à 99\u00a0%, par pas de 0,1\u00a0%.",
                            "A threshold is from 1% to 99%, in steps of 0.1%.")));
        } else if (threshold == model.catalogue().threshold()) {
            violations.add(new Violation(
                    "threshold", say("C’est déjà le seuil en vigueur.", "This is the threshold in force already.")));
        } else if (!model.acceptsSomebody(threshold)) {
            violations.add(
                    new Violation(
                            "threshold",
                            say(
                                    "À ce seuil, aucun client de la population de référence n’aurait d’avis favorable\u00a0: rien ne pourrait être expliqué par rapport à un client juste accepté.",
                                    "At this threshold nobody of the reference population would be accepted: nothing could be explained against a client just accepted.")));
        }
        text(violations, "reason", reason);
        refuse(violations);
    }

    /** @throws Refusal where the text is missing or too long */
    static void comment(String comment) {
        List<Violation> violations = new ArrayList<>();
        text(violations, "comment", comment);
        refuse(violations);
    }

    /** @throws Refusal where the text is too long */
    static void ifAny(String comment) {
        if (!comment.isBlank()) {
            comment(comment);
        }
    }

    private static void text(List<Violation> violations, String field, String text) {
        if (text.isBlank()) {
            violations.add(new Violation(field, say("Dites pourquoi.", "Say why.")));
        } else if (text.strip().length() > LONGEST_REASON) {
            violations.add(new Violation(field, say("500\u00a0caractères au plus.", "At most 500 characters.")));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }

    private static String say(String french, String english) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? english : french;
    }
}
