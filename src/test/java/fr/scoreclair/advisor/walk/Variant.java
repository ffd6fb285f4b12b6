package fr.scoreclair.advisor.walk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** How a screen is looked at: its window, its language, its colours. */
record Variant(int width, int height, String language, String scheme) {

    private static final Variant DESK = new Variant(1280, 900, "fr", "light");
    private static final Variant HAND = new Variant(390, 844, "en", "dark");

    /** Two that differ in everything; all eight with {@code -Dscoreclair.walks=all}. */
    static Stream<Variant> walked() {
        return "all".equals(System.getProperty("scoreclair.walks")) ? all() : Stream.of(DESK, HAND);
    }

    private static Stream<Variant> all() {
        return Stream.of(DESK, HAND)
                .flatMap(window -> Stream.of("fr", "en").flatMap(language -> Stream.of("light", "dark")
                        .map(scheme -> new Variant(window.width, window.height, language, scheme))));
    }

    /** What the screen calls something. */
    String word(String key, Object... parameters) {
        Locale locale = Locale.of(language);
        String text =
                ResourceBundle.getBundle("vaadin-i18n.translations", locale).getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }

    @Override
    public String toString() {
        return language + "-" + scheme + " " + width + "x" + height;
    }
}
