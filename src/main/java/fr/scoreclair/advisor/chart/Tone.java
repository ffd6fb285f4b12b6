package fr.scoreclair.advisor.chart;

import java.util.Locale;

/** What a colour means; a sign and a word always go with it. */
public enum Tone {
    GOOD,
    WARN,
    BAD,
    BASE,
    INK;

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
