package fr.scoreclair.advisor.compliance.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The free part of {@code model.yaml}, read leniently: what is not there is empty, or NaN. */
record Card(Map<String, Object> card, Locale locale) {

    private @Nullable Object at(String... path) {
        Object here = card;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return here;
    }

    String text(String... path) {
        return at(path) instanceof String text ? text : "";
    }

    double number(String... path) {
        return at(path) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** A text given in both languages. */
    String words(String... path) {
        return at(path) instanceof Map<?, ?> languages && languages.get(language()) instanceof String text ? text : "";
    }

    /** Lines given in both languages. */
    List<String> lines(String... path) {
        return at(path) instanceof Map<?, ?> languages && languages.get(language()) instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // the catalogue's reader makes every key a text
    Map<String, Object> part(String... path) {
        return at(path) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private String language() {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
