package fr.scoreclair.advisor.base;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers and dates the way people of the language write them: « 15 000 », « 4,2 % », « +3,1 ». */
public final class Formats {

    /** The days and hours of screens are those of the bank. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public static final String MINUS = "\u2212";

    private static final String NARROW_SPACE = "\u202f";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern GROUPED_BY_DOTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");

    private Formats() {}

    public static String number(double value, int minDecimals, int maxDecimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(home(locale));
        format.setMinimumFractionDigits(minDecimals);
        format.setMaximumFractionDigits(maxDecimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return (value < 0 ? MINUS : "") + format.format(Math.abs(value));
    }

    public static String count(long value, Locale locale) {
        return number(value, 0, 0, locale);
    }

    /** A share in [0, 1] as a percentage. */
    public static String percent(double share, int decimals, Locale locale) {
        return percentage(share * 100, decimals, locale);
    }

    /** A number of percent. */
    public static String percentage(double percent, int decimals, Locale locale) {
        return number(percent, decimals, decimals, locale) + (french(locale) ? NARROW_SPACE : "") + "%";
    }

    /** A signed number: « +3,1 », « −0,4 », « 0,0 ». */
    public static String signed(double value, int decimals, Locale locale) {
        String plain = number(value, decimals, decimals, locale);
        return value > 0 ? "+" + plain : plain;
    }

    /** A term of a sum: « + 3,1 », « − 0,4 ». */
    public static String term(double value, int decimals, Locale locale) {
        return (value < 0 ? MINUS : "+") + "\u00a0" + number(Math.abs(value), decimals, decimals, locale);
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
        return PLAIN.matcher(bare).matches() ? OptionalDouble.of(Double.parseDouble(bare)) : OptionalDouble.empty();
    }

    private static boolean french(Locale locale) {
        return !locale.getLanguage().equals("en");
    }

    private static Locale home(Locale locale) {
        return french(locale) ? Locale.FRANCE : Locale.UK;
    }
}
