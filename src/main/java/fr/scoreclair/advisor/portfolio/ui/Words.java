package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.portfolio.statistics.AgeBand;
import fr.scoreclair.advisor.portfolio.statistics.AmountBand;
import fr.scoreclair.advisor.portfolio.statistics.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the screen says, in the language of the person. */
record Words(Locale locale, Map<String, String> features, Bundle bundle) {

    /** A bundle that knows the key. */
    interface Bundle {
        String get(String key, Object... parameters);
    }

    static final String UNKNOWN = "—";

    private static final double MILLIARD = 1e9;
    private static final double MILLION = 1e6;

    String say(String key, Object... parameters) {
        return bundle.get(key, parameters);
    }

    boolean french() {
        return !locale.getLanguage().equals("en");
    }

    String count(long value) {
        return Formats.count(value, locale);
    }

    String percent(double share) {
        return Formats.percent(share, 1, locale);
    }

    /** A threshold, with no more decimals than it has. */
    String threshold(double share) {
        return Formats.number(Math.rint(share * 1e6) / 1e4, 0, 2, locale) + (french() ? Formats.SPACE + "%" : "%");
    }

    String euros(double amount) {
        return Formats.quantity(amount, 0, "EUR", locale);
    }

    /** « 11,2 Md€ », « 412 M€ »: three figures; in full under a million. */
    String shortEuros(double amount) {
        double size = Math.abs(amount);
        if (size < MILLION) {
            return euros(amount);
        }
        double scaled = amount / (size >= MILLIARD ? MILLIARD : MILLION);
        int decimals = Math.abs(scaled) >= 100 ? 0 : 1;
        String number = Formats.number(scaled, decimals, decimals, locale);
        String unit = size >= MILLIARD ? "portfolio.milliards" : "portfolio.millions";
        return say(unit, number);
    }

    /** « +0,3 pt ». */
    String change(double share) {
        return points(share, Formats.signed(100 * share, 1, locale));
    }

    /** « 4,1 pts ». */
    String points(double share) {
        return points(share, Formats.number(100 * share, 1, 1, locale));
    }

    /** French counts in the plural from 2 on, English from anything but 1. */
    private String points(double share, String number) {
        long tenths = Math.abs(Formats.tenths(share));
        boolean one = french() ? tenths < 20 : tenths == 10;
        return say(one ? "portfolio.points.short" : "portfolio.points.short.many", number);
    }

    /** A share of scored clients where there are enough of them to say so. */
    String share(Tally tally) {
        return enough(tally.favorableShare(), tally.scored());
    }

    String mean(Tally tally) {
        return enough(tally.meanScore(), tally.scored());
    }

    String enough(@Nullable Double share, long of) {
        return share == null || of < Picture.FEWEST ? UNKNOWN : percent(share);
    }

    String day(Instant at) {
        return Formats.date(LocalDate.ofInstant(at, Formats.ZONE), locale);
    }

    String feature(String name) {
        return Objects.requireNonNullElse(features.get(name), name);
    }

    String age(AgeBand band) {
        Integer from = band.from();
        Integer to = band.to();
        if (from == null) {
            return to == null ? say("portfolio.band.unknown") : say("portfolio.age.to", to);
        }
        return to == null ? say("portfolio.age.from", from) : say("portfolio.age.between", from, to);
    }

    String amount(AmountBand band) {
        Integer from = band.from();
        Integer to = band.to();
        if (from == null) {
            return to == null ? say("portfolio.band.unknown") : say("portfolio.amount.under", euros(to));
        }
        return to == null
                ? say("portfolio.amount.from", euros(from))
                : say("portfolio.amount.between", count(from), euros(to));
    }

    /** The list of these clients. */
    static String clients(ClientFilter filter) {
        return ClientAddress.of(filter, ClientOrder.BY_FILE);
    }
}
