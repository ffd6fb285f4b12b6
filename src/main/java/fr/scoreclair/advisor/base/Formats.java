package fr.scoreclair.advisor.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers and dates the way people of the language write them. French: « 15 000 € », « 4,2 % », « −1,8 point »; English:
 * “€15,000”, “4.2%”, “−1.8 points”. The spaces are no-break ones (U+00A0: the narrow one all but vanishes in the font of the
 * screens), the minus is a true one (U+2212). Rounding is half up on the shortest decimal that names the double; what rounds
 * to zero carries no sign.
 */
public final class Formats {

    /** The days and hours of screens are those of the bank. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public static final String MINUS = "\u2212";

    /** Between a number and its unit, and between the thousands of a French number. */
    public static final String SPACE = "\u00a0";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern GROUPED_BY_DOTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");

    private Formats() {}

    /** @throws NumberFormatException where the value is not finite */
    public static String number(double value, int minDecimals, int maxDecimals, Locale locale) {
        return written(BigDecimal.valueOf(value), minDecimals, maxDecimals, locale);
    }

    private static String written(BigDecimal value, int minDecimals, int maxDecimals, Locale locale) {
        BigDecimal rounded = value.setScale(maxDecimals, RoundingMode.HALF_UP);
        while (rounded.scale() > minDecimals
                && rounded.remainder(BigDecimal.ONE.movePointLeft(rounded.scale() - 1))
                                .signum()
                        == 0) {
            rounded = rounded.setScale(rounded.scale() - 1, RoundingMode.UNNECESSARY);
        }
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        int wholes = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? MINUS : "");
        for (int i = 0; i < wholes; i++) {
            if (i > 0 && (wholes - i) % 3 == 0) {
                text.append(french(locale) ? SPACE : ",");
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(french(locale) ? ',' : '.').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** A number with the unit of a feature's display: « 25 001 € par an », « 35 ans »; an unknown unit is not written. */
    public static String quantity(double value, int decimals, String unit, Locale locale) {
        String number = number(value, decimals, decimals, locale);
        return switch (unit) {
            case "EUR" -> euros(number, locale);
            case "EUR/year" -> euros(number, locale) + (french(locale) ? " par an" : " a year");
            case "percent" -> number + percentSign(locale);
            case "years" -> number + SPACE + years(value, decimals, locale);
            default -> number;
        };
    }

    private static String euros(String number, Locale locale) {
        if (french(locale)) {
            return number + SPACE + "€";
        }
        return number.startsWith(MINUS) ? MINUS + "€" + number.substring(1) : "€" + number;
    }

    private static String percentSign(Locale locale) {
        return french(locale) ? SPACE + "%" : "%";
    }

    private static String years(double value, int decimals, Locale locale) {
        BigDecimal shown = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .abs();
        if (french(locale)) {
            return shown.compareTo(BigDecimal.TWO) < 0 ? "an" : "ans";
        }
        return shown.compareTo(BigDecimal.ONE) == 0 && decimals == 0 ? "year" : "years";
    }

    public static String count(long value, Locale locale) {
        return number(value, 0, 0, locale);
    }

    /** A share in [0, 1] as a percentage. */
    public static String percent(double share, int decimals, Locale locale) {
        return written(BigDecimal.valueOf(share).movePointRight(2), decimals, decimals, locale) + percentSign(locale);
    }

    /** A threshold in [0, 1]: « 35 % », « 32,5 % »; a decimal only where it has one. */
    public static String limit(double threshold, Locale locale) {
        return written(BigDecimal.valueOf(threshold).movePointRight(2), 0, 1, locale) + percentSign(locale);
    }

    /** A number of percent. */
    public static String percentage(double percent, int decimals, Locale locale) {
        return number(percent, decimals, decimals, locale) + percentSign(locale);
    }

    /** A share in [0, 1] in whole tenths of a percentage point, rounded as {@link #percent} writes it. */
    public static long tenths(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** « 3,1 points », without sign. French counts in the plural from 2 on, English from anything but 1. */
    public static String points(double points, Locale locale) {
        double size = Math.abs(points);
        boolean one = french(locale) ? size < 2 : size == 1;
        return number(size, 1, 1, locale) + SPACE + (one ? "point" : "points");
    }

    /** A signed number: « +3,1 », « −0,4 », « 0,0 ». */
    public static String signed(double value, int decimals, Locale locale) {
        String plain = number(value, decimals, decimals, locale);
        boolean zero = plain.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + plain : plain;
    }

    /** A term of a sum: « + 3,1 », « − 0,4 ». */
    public static String term(double value, int decimals, Locale locale) {
        return (value < 0 ? MINUS : "+") + SPACE + number(Math.abs(value), decimals, decimals, locale);
    }

    public static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(home(locale))
                .format(day);
    }

    public static String dateTime(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(home(locale))
                .format(instant.atZone(ZONE));
    }

    public static String timestamp(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(home(locale))
                .format(instant.atZone(ZONE));
    }

    /**
     * What a person typed, or empty where it is not one number. « 15.000 » is refused in French rather than guessed at.
     */
    public static OptionalDouble parse(String typed, Locale locale) {
        String bare = SPACES.matcher(typed).replaceAll("").replace(MINUS, "-");
        if (french(locale)) {
            if (GROUPED_BY_DOTS.matcher(bare).matches()) {
                return OptionalDouble.empty();
            }
            bare = bare.replace(',', '.');
        } else {
            bare = bare.replace(",", "");
        }
        if (!PLAIN.matcher(bare).matches()) {
            return OptionalDouble.empty();
        }
        double read = Double.parseDouble(bare);
        return Double.isInfinite(read) ? OptionalDouble.empty() : OptionalDouble.of(read);
    }

    private static boolean french(Locale locale) {
        return !locale.getLanguage().equals("en");
    }

    private static Locale home(Locale locale) {
        return french(locale) ? Locale.FRANCE : Locale.UK;
    }
}
