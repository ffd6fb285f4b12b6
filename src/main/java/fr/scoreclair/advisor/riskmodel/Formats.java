package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.riskmodel.Feature.Display;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people of each language write them. French: {@code 15 000 €}, {@code 4,2 %}, {@code −1,8 pt} with narrow
 * no-break spaces (U+202F) and a true minus (U+2212); English: {@code €15,000}, {@code 4.2%}, {@code −1.8 pt}. Rounding is
 * half up on the shortest decimal that names the double; what rounds to zero carries no sign.
 */
final class Formats {

    static final char NARROW = '\u202F';
    static final char MINUS = '\u2212';

    private Formats() {}

    static String number(double value, int decimals, Locale locale) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        boolean en = Languages.english(locale);
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (rounded.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(en ? ',' : NARROW);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(en ? '.' : ',').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** A value in the unit of the screen, with that unit. */
    static String shown(Display display, double shownValue, Locale locale) {
        boolean en = Languages.english(locale);
        String number = number(shownValue, display.decimals(), locale);
        return switch (display.unit()) {
            case "EUR" -> euros(number, en);
            case "EUR/year" -> euros(number, en) + (en ? " a year" : " par an");
            case "percent" -> en ? number + "%" : number + NARROW + "%";
            case "years" -> number + NARROW + years(shownValue, display.decimals(), en);
            default -> number;
        };
    }

    private static String euros(String number, boolean en) {
        if (!en) {
            return number + NARROW + "€";
        }
        return number.charAt(0) == MINUS ? MINUS + "€" + number.substring(1) : "€" + number;
    }

    private static String years(double shownValue, int decimals, boolean en) {
        if (en) {
            return decimals == 0 && Math.abs(Math.rint(shownValue)) == 1 ? "year" : "years";
        }
        double rounded = BigDecimal.valueOf(shownValue)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        return Math.abs(rounded) < 2 ? "an" : "ans";
    }

    /** {@code 3,1 points}, without sign; one decimal. French counts in the plural from 2 on, English from anything but 1. */
    static String points(double share, Locale locale) {
        BigDecimal rounded = points(share);
        String number = number(rounded.doubleValue(), 1, locale);
        boolean one = Languages.english(locale)
                ? rounded.compareTo(BigDecimal.ONE) == 0
                : rounded.compareTo(BigDecimal.TWO) < 0;
        return number + NARROW + (one ? "point" : "points");
    }

    /** Magnitude in percentage points to one decimal. */
    static BigDecimal points(double share) {
        return BigDecimal.valueOf(Math.abs(share)).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
