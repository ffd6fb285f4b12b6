package fr.scoreclair.advisor.riskmodel;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of this request; French where no request is under way. */
final class Languages {

    private Languages() {}

    static Locale current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.FRENCH : locale;
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
