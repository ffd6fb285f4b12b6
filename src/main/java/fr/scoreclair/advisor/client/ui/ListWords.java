package fr.scoreclair.advisor.client.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products.Product;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.ExportColumn;
import fr.scoreclair.advisor.client.ExportWords;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.LastDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the list says, in the language of the person. */
record ListWords(List<Product> products, Locale locale, Clock clock, Bundle bundle) {

    /** A bundle that knows the key. */
    interface Bundle {
        String get(String key, Object... parameters);
    }

    private static final String UNKNOWN = "—";

    String say(String key, Object... parameters) {
        return bundle.get(key, parameters);
    }

    String product(String id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .map(Product::label)
                .findFirst()
                .orElse(id);
    }

    String score(ClientRow row) {
        Double probability = row.probability();
        return probability == null ? UNKNOWN : Formats.percent(probability, 1, locale);
    }

    String opinion(@Nullable Boolean favorable) {
        return favorable == null
                ? say("clients.opinion.none")
                : say(favorable ? "clients.opinion.favorable" : "clients.opinion.unfavorable");
    }

    String euros(@Nullable Double amount) {
        return amount == null ? UNKNOWN : Formats.quantity(amount, 0, "EUR", locale);
    }

    String age(ClientRow row) {
        Integer age = row.age();
        return age == null ? UNKNOWN : Formats.quantity(age, 0, "years", locale);
    }

    String decision(LastDecision decision) {
        return decision == LastDecision.NONE ? UNKNOWN : say("clients.decision." + decision);
    }

    String day(LocalDate day) {
        return Formats.date(day, locale);
    }

    String asked(ClientRow row) {
        Instant at = row.updateAskedAt();
        return at == null ? "" : day(LocalDate.ofInstant(at, Formats.ZONE));
    }

    FileState state(ClientRow row) {
        LocalDate until = row.freshUntil();
        if (until == null) {
            return FileState.FRESH;
        }
        LocalDate today = LocalDate.now(clock);
        return until.isBefore(today)
                ? FileState.STALE
                : until.isBefore(today.plusDays(FileState.SOON_DAYS)) ? FileState.SOON : FileState.FRESH;
    }

    /** « périmé · 3 mois », « périmé dans 12 jours », « à jour ». */
    String freshness(ClientRow row) {
        LocalDate until = row.freshUntil();
        LocalDate today = LocalDate.now(clock);
        if (until == null) {
            return UNKNOWN;
        }
        return switch (state(row)) {
            case STALE -> say("clients.state.stale-for", span(until, today));
            case SOON -> say("clients.state.soon-in", span(today, until.plusDays(1)));
            case FRESH -> say("clients.state.fresh");
        };
    }

    private String span(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        return months > 0 ? say("age.months", months) : say("age.days", ChronoUnit.DAYS.between(from, to));
    }

    ExportWords export() {
        Map<LastDecision, String> decisions = new EnumMap<>(LastDecision.class);
        for (LastDecision decision : LastDecision.values()) {
            decisions.put(decision, decision == LastDecision.NONE ? "" : say("clients.decision." + decision));
        }
        return new ExportWords(
                locale,
                Arrays.stream(ExportColumn.values())
                        .map(column -> say("clients.export." + column))
                        .toList(),
                products.stream().collect(Collectors.toMap(Product::id, Product::label)),
                Map.of(true, opinion(true), false, opinion(false)),
                decisions,
                say("clients.state.stale"),
                say("clients.update.asked"));
    }
}
