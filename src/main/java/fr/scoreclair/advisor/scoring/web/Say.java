package fr.scoreclair.advisor.scoring.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language the caller prefers, French where it says nothing. */
public final class Say {

    private Say() {}

    public static Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    public static String in(String fr, String en) {
        return locale().equals(Locale.ENGLISH) ? en : fr;
    }
}
