package fr.scoreclair.advisor.portfolio.cutoff.ui;

import fr.scoreclair.advisor.base.Formats;
import java.util.Locale;

/** Sums of euros short enough for a table: « 412 M€ », « 11,2 Md€ », « €11.2bn ». */
final class Money {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Money() {}

    static String words(double euros, Locale locale) {
        double size = Math.abs(euros);
        boolean french = !locale.getLanguage().equals("en");
        String sign = euros < 0 && size >= 0.5 ? Formats.MINUS : "";
        return sign
                + (size >= BILLION
                        ? unit(size / BILLION, french ? "Md€" : "bn", locale)
                        : size >= MILLION
                                ? unit(size / MILLION, french ? "M€" : "m", locale)
                                : size >= THOUSAND
                                        ? unit(size / THOUSAND, french ? "k€" : "k", locale)
                                        : unit(size, french ? "€" : "", locale));
    }

    static String signed(double euros, Locale locale) {
        String words = words(euros, locale);
        return euros >= 0.5 ? "+" + words : words;
    }

    /** Three digits tell enough. */
    private static String unit(double number, String unit, Locale locale) {
        String digits = Formats.number(number, 0, number < 99.95 ? 1 : 0, locale);
        return locale.getLanguage().equals("en") ? "€" + digits + unit : digits + Formats.SPACE + unit;
    }
}
