package fr.scoreclair.advisor.chart;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an axis is of.
 *
 * @param unit written after each number, may be empty
 * @param decimals at most so many
 */
public record Axis(String title, String unit, int decimals, Locale locale) {

    void into(ObjectNode node) {
        node.put("title", title).put("unit", unit).put("decimals", decimals).put("locale", locale.toLanguageTag());
    }
}
