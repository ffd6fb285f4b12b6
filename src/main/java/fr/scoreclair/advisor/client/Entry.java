package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A datum as somebody enters it. */
record Entry(String feature, @Nullable Double value, LocalDate asOf, String source) {

    static final int LONGEST_SOURCE = 120;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    void refuseUnlessPlausible(LocalDate today) {
        boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
        List<Violation> violations = new ArrayList<>();
        if (asOf.isAfter(today)) {
            violations.add(new Violation(
                    "as_of", en ? "A datum cannot be of tomorrow." : "Une donnée ne peut pas dater de demain."));
        }
        if (asOf.isBefore(OLDEST)) {
            violations.add(new Violation(
                    "as_of", en ? "The date must be 1900 or later." : "La date doit être de 1900 ou plus tard."));
        }
        if (source.isEmpty()) {
            violations.add(new Violation("source", en ? "Say where it comes from." : "Indiquez d’où vient la donnée."));
        }
        if (source.length() > LONGEST_SOURCE || source.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    "source",
                    en
                            ? "At most " + LONGEST_SOURCE + " characters, on one line."
                            : "Au plus " + LONGEST_SOURCE + " caractères, sur une ligne."));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }
}
