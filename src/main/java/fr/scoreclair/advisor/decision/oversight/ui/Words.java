package fr.scoreclair.advisor.decision.oversight.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products.Product;
import fr.scoreclair.advisor.decision.oversight.DecisionLine;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.Interval;
import fr.scoreclair.advisor.decision.oversight.Kind;
import fr.scoreclair.advisor.decision.oversight.OversightExport;
import fr.scoreclair.advisor.decision.oversight.ThinkingTimes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the screen and of its files, in the language of the person. */
record Words(Locale locale, List<Product> products, Bundle bundle) implements OversightExport.Words {

    private static final int TENTHS_OF_A_MINUTE = 600;
    private static final int FINE = 200;

    /** A bundle that knows the key. */
    interface Bundle {
        String get(String key, Object... parameters);
    }

    String say(String key, Object... parameters) {
        return bundle.get(key, parameters);
    }

    String count(long number) {
        return Formats.count(number, locale);
    }

    /** A share with one decimal. */
    String percent(double share) {
        return Formats.percent(share, 1, locale);
    }

    String interval(Interval interval) {
        return say("oversight.interval", percent(interval.low()), percent(interval.high()));
    }

    /** « 9,9 s », « 42 s », « 2 min 05 s », « 3 h 10 min »; as much as is known of it. */
    String time(@Nullable Integer tenths) {
        if (tenths == null) {
            return say("oversight.unknown");
        }
        if (tenths < FINE) {
            return Formats.number(tenths / 10.0, 1, 1, locale) + Formats.SPACE + "s";
        }
        long seconds = tenths / 10;
        if (tenths < TENTHS_OF_A_MINUTE) {
            return seconds + Formats.SPACE + "s";
        }
        if (seconds < 3_600) {
            return two(seconds, 60, "min", "s");
        }
        return seconds < 86_400
                ? two(seconds / 60, 60, "h", "min")
                : two(seconds / 3_600, 24, say("oversight.days"), "h");
    }

    String median(ThinkingTimes times) {
        return times.median().map(this::span).orElseGet(() -> say("oversight.unknown"));
    }

    /** « 40 s à 45 s »: between which times. */
    String span(ThinkingTimes.Span span) {
        if (span.from() == 0) {
            return say("oversight.under", count(span.to() / 10));
        }
        return span.to() == Integer.MAX_VALUE
                ? say("oversight.longer", time(span.from()))
                : say("oversight.interval", whole(span.from()), whole(span.to()));
    }

    /** Bins begin at whole seconds. */
    private String whole(int tenths) {
        return tenths < FINE ? tenths / 10 + Formats.SPACE + "s" : time(tenths);
    }

    private static String two(long small, int of, String big, String little) {
        String rest = String.format(Locale.ROOT, "%02d", small % of);
        return small / of + Formats.SPACE + big + Formats.SPACE + rest + Formats.SPACE + little;
    }

    @Override
    public String heading(String column) {
        return say("oversight.column." + column);
    }

    @Override
    public String kind(Kind kind) {
        return say("oversight.kind." + kind);
    }

    @Override
    public String reason(DecisionLine line) {
        return line.reason() == null ? "" : say("decision.reason." + line.reason());
    }

    @Override
    public String flags(Figures.Group group) {
        return group.flags().stream().map(flag -> say("oversight.flag." + flag)).collect(Collectors.joining(", "));
    }

    @Override
    public String agency(String agency) {
        return agency.isEmpty() ? say("oversight.no-file") : agency;
    }

    @Override
    public String product(String product) {
        return products.stream()
                .filter(known -> known.id().equals(product))
                .map(Product::label)
                .findFirst()
                .orElse(product);
    }
}
