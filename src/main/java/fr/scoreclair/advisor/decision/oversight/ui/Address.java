package fr.scoreclair.advisor.decision.oversight.ui;

import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter as the address says it; what it cannot read does not narrow. */
final class Address {

    static final String ROUTE = "derogations";

    private Address() {}

    static OversightFilter read(Map<String, List<String>> parameters) {
        return new OversightFilter(
                text(parameters, "produit"),
                text(parameters, "agence"),
                text(parameters, "conseiller"),
                day(parameters, "du"),
                day(parameters, "au"));
    }

    static String of(OversightFilter filter) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("produit", filter.product());
        told.put("agence", filter.agency());
        told.put("conseiller", filter.advisor());
        told.put("du", filter.from());
        told.put("au", filter.to());
        String query = told.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    private static @Nullable String text(Map<String, List<String>> parameters, String name) {
        List<String> values = Objects.requireNonNullElse(parameters.get(name), List.of());
        return values.isEmpty() || values.getFirst().length() > 100 ? null : values.getFirst();
    }

    private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
        String text = text(parameters, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
