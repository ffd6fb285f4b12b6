package fr.scoreclair.advisor.riskmodel;

import java.util.Locale;

/** A wording of the catalogue in the two languages of the screens. */
public record Text(String fr, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
