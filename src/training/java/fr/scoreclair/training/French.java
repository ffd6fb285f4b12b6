package fr.scoreclair.training;

import java.util.Locale;

/** Numbers as a French reader expects them: decimal comma, narrow no-break spaces, a space before the per cent sign. */
final class French {

    private static final char THIN = '\u202F';

    private French() {}

    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        String swapped = text.replace(",", String.valueOf(THIN)).replace('.', ',');
        return swapped.startsWith("-") ? "\u2212" + swapped.substring(1) : swapped;
    }

    static String percent(double share, int decimals) {
        return number(100 * share, decimals) + "\u00A0%";
    }

    /** {@return the figure and its interval: 0,794 [0,784 ; 0,803]} */
    static String interval(Figure figure, int decimals) {
        return number(figure.value(), decimals) + " [" + number(figure.low(), decimals) + "\u00A0; "
                + number(figure.high(), decimals) + "]";
    }
}
