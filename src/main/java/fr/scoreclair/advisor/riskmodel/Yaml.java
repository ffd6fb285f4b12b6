package fr.scoreclair.advisor.riskmodel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One mapping of a YAML document with the path to it, so that every refusal says which key of which file. */
record Yaml(String file, String path, Map<?, ?> map) {

    private static final int MOST_BYTES = 1 << 20;

    static Yaml read(String file, byte[] bytes) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MOST_BYTES);
        try {
            Object whole = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                    .load(new String(bytes, StandardCharsets.UTF_8));
            if (whole instanceof Map<?, ?> map) {
                return new Yaml(file, "", map);
            }
        } catch (YAMLException e) {
            throw new ModelRefused(file, "is not YAML that can be trusted", e);
        }
        throw new ModelRefused(file, "is not a mapping");
    }

    ModelRefused refuse(String key, String what) {
        return new ModelRefused(file, at(key) + " " + what);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    private Object required(String key) {
        Object value = map.get(key);
        if (value == null) {
            throw refuse(key, "is missing");
        }
        return value;
    }

    String text(String key) {
        Object value = required(key);
        if (value instanceof String s && !s.isBlank()) {
            return s;
        }
        throw refuse(key, "is not a text (put it in quotes)");
    }

    double number(String key) {
        Object value = required(key);
        if (value instanceof Number n && Double.isFinite(n.doubleValue())) {
            return n.doubleValue();
        }
        throw refuse(key, "is not a number");
    }

    List<Double> numbers(String key) {
        if (!(required(key) instanceof List<?> list) || list.isEmpty()) {
            throw refuse(key, "is not a list with something in it");
        }
        return list.stream()
                .map(one -> {
                    if (one instanceof Number n && Double.isFinite(n.doubleValue())) {
                        return n.doubleValue();
                    }
                    throw refuse(key, "holds what is not a number");
                })
                .toList();
    }

    int integer(String key) {
        double value = number(key);
        if (value == Math.rint(value)) {
            return (int) value;
        }
        throw refuse(key, "is not a whole number");
    }

    boolean flag(String key) {
        if (required(key) instanceof Boolean b) {
            return b;
        }
        throw refuse(key, "is neither true nor false");
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> of) {
        String value = text(key);
        for (E e : of.getEnumConstants()) {
            if (e.name().toLowerCase(Locale.ROOT).equals(value)) {
                return e;
            }
        }
        throw refuse(
                key, "is none of " + List.of(of.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }

    Yaml part(String key) {
        if (required(key) instanceof Map<?, ?> m) {
            return new Yaml(file, at(key), m);
        }
        throw refuse(key, "is not a mapping");
    }

    @Nullable
    Yaml partIfAny(String key) {
        return has(key) ? part(key) : null;
    }

    List<Yaml> parts(String key) {
        if (!(required(key) instanceof List<?> list) || list.isEmpty()) {
            throw refuse(key, "is not a list with something in it");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    if (list.get(i) instanceof Map<?, ?> m) {
                        return new Yaml(file, at(key) + "[" + i + "]", m);
                    }
                    throw refuse(key + "[" + i + "]", "is not a mapping");
                })
                .toList();
    }

    Text words(String key) {
        Yaml part = part(key);
        return new Text(part.text("fr"), part.text("en"));
    }
}
