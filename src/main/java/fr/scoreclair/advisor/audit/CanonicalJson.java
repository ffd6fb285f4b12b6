package fr.scoreclair.advisor.audit;

import java.math.BigInteger;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling per content: keys sorted by UTF-16 code unit, no white space, strings with only {@code "}, {@code \} and
 * characters below U+0020 escaped (the last as {@code \}{@code u00xx}, lower-case hex), integers in plain decimal. The same after PostgreSQL's
 * {@code jsonb} has reordered and respaced it. Floating-point numbers and nulls are refused: their spelling is not stable.
 */
final class CanonicalJson {

    private static final JsonMapper PARSER = JsonMapper.builder().build();
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(256);
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();

    /** @throws IllegalArgumentException where the body holds what has no canonical spelling */
    static String of(Map<?, ?> body) {
        CanonicalJson json = new CanonicalJson();
        json.map(body);
        return json.out.toString();
    }

    /** The canonical spelling of what the database gives back. */
    static String respell(String json) {
        return of(PARSER.readValue(json, Map.class));
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> throw new IllegalArgumentException("no canonical JSON for null");
            case String text -> string(text);
            case Boolean truth -> out.append(truth);
            case Number number when isInteger(number) -> out.append(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default ->
                throw new IllegalArgumentException(
                        "no canonical JSON for " + value.getClass().getName());
        }
    }

    private static boolean isInteger(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
    }

    private void map(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("no canonical JSON for key " + key);
            }
            sorted.put(name, value);
        });
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(separator);
            string(entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void list(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        if (!utf8.canEncode(text) || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text with a lone surrogate or a NUL cannot be audited");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
