package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;

/** French or English: keeps the choice and draws the screen anew. */
class LanguageSwitch extends NativeButton {

    LanguageSwitch() {
        boolean english = getLocale().getLanguage().equals("en");
        setText(english ? "FR" : "EN");
        addClassName("lang");
        setAriaLabel(english ? "FR — passer en français" : "EN — switch to English");
        getElement().setAttribute("lang", english ? "fr" : "en");
        addClickListener(click -> speak(english ? Locale.FRENCH : Locale.ENGLISH));
    }

    private void speak(Locale language) {
        Preferences.keepLanguage(language);
        getUI().ifPresent(LanguageSwitch::reload);
    }

    private static void reload(UI ui) {
        ui.getPage().reload();
    }
}
