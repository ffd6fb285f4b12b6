package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.client.ClientOrder.By;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list as an address says it: {@code product=credit-es&amp;age=30..39&amp;score=..0.35&amp;sort=-income}. What is written is
 * read back as the same filter and order; what nobody could have meant is ignored, and named.
 */
public final class ClientAddress {

    /** The screen of the list. */
    public static final String ROUTE = "clients";

    private static final String SORT = "sort";
    private static final String OPENED = "opened";
    private static final int LONGEST_WORD = 80;
    private static final String NUMBER = "-?\\d{1,15}(?:\\.\\d{1,20})?";
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?");

    /** @param ignored the names of parameters whose value could not be read */
    public record Asked(ClientFilter filter, ClientOrder order, List<String> ignored) {}

    private ClientAddress() {}

    /** The list's address, with what differs from the plain list. */
    public static String of(ClientFilter filter, ClientOrder order) {
        String query = query(filter, order);
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    /** The same without the screen. */
    public static String query(ClientFilter filter, ClientOrder order) {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "q", filter.text());
        put(told, "product", filter.product());
        put(told, "agency", filter.agency());
        put(told, "advisor", filter.advisor());
        put(told, "opinion", filter.favorable() == null ? null : filter.favorable() ? "favorable" : "unfavorable");
        put(told, "freshness", word(filter.state()));
        put(told, "decision", word(filter.decision()));
        put(told, "update", filter.updateAsked() == null ? null : filter.updateAsked() ? "asked" : "none");
        put(told, OPENED, filter.opened().isAll() ? null : filter.opened().written());
        for (Facet facet : Facet.values()) {
            Range range = filter.range(facet);
            put(told, facet.key(), range.isAll() ? null : number(range.from()) + ".." + number(range.to()));
        }
        if (!order.equals(ClientOrder.BY_FILE)) {
            told.put(SORT, (order.descending() ? "-" : "") + order.by().key());
        }
        StringBuilder query = new StringBuilder();
        told.forEach((key, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** What an address asks for. */
    public static Asked read(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(part.substring(0, equals), key -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return read(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    /** The same, already taken apart and decoded; parameters that are none of the list's are somebody else's. */
    public static Asked read(Map<String, List<String>> parameters) {
        Reader in = new Reader(parameters, new ArrayList<>());
        ClientFilter filter = new ClientFilter(
                in.one("product", ClientAddress::text),
                in.one("q", ClientAddress::text),
                in.one("agency", ClientAddress::text),
                in.one("advisor", ClientAddress::text),
                in.one("opinion", either("favorable", "unfavorable")),
                in.one("freshness", oneOf(FileState.values())),
                in.one("decision", oneOf(LastDecision.values())),
                in.one("update", either("asked", "none")),
                Objects.requireNonNullElse(in.one(OPENED, Period::read), Period.ALL),
                Map.of());
        for (Facet facet : Facet.values()) {
            Range range = in.one(facet.key(), ClientAddress::range);
            filter = range == null ? filter : filter.with(facet, range);
        }
        ClientOrder order = in.one(SORT, ClientAddress::order);
        return new Asked(filter, order == null ? ClientOrder.BY_FILE : order, List.copyOf(in.ignored()));
    }

    private record Reader(Map<String, List<String>> parameters, List<String> ignored) {

        <T> @Nullable T one(String key, Function<String, Optional<T>> reading) {
            List<String> given = parameters.getOrDefault(key, List.of());
            if (given.isEmpty() || given.size() == 1 && given.getFirst().isBlank()) {
                return null;
            }
            Optional<T> read = given.size() == 1 ? reading.apply(given.getFirst()) : Optional.empty();
            if (read.isEmpty()) {
                ignored.add(key);
            }
            return read.orElse(null);
        }
    }

    private static Optional<String> text(String given) {
        String text = given.strip();
        boolean plain = text.length() <= LONGEST_WORD && text.chars().noneMatch(Character::isISOControl);
        return plain ? Optional.of(text) : Optional.empty();
    }

    private static Function<String, Optional<Boolean>> either(String yes, String no) {
        return given ->
                given.equals(yes) ? Optional.of(true) : given.equals(no) ? Optional.of(false) : Optional.empty();
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> oneOf(E[] values) {
        return given ->
                Arrays.stream(values).filter(value -> given.equals(word(value))).findFirst();
    }

    private static Optional<Range> range(String given) {
        Matcher ends = RANGE.matcher(given);
        if (!ends.matches()) {
            return Optional.empty();
        }
        Double from = ends.group(1) == null ? null : Double.valueOf(ends.group(1));
        Double to = ends.group(2) == null ? null : Double.valueOf(ends.group(2));
        return from == null && to == null || from != null && to != null && from > to
                ? Optional.empty()
                : Optional.of(new Range(from, to));
    }

    private static Optional<ClientOrder> order(String given) {
        boolean descending = given.startsWith("-");
        String key = descending ? given.substring(1) : given;
        return Arrays.stream(By.values())
                .filter(by -> by.key().equals(key))
                .findFirst()
                .map(by -> new ClientOrder(by, descending));
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, String> told, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.put(key, value.strip());
        }
    }
}
