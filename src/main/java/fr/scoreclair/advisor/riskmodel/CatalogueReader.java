package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.riskmodel.Catalogue.Groups;
import fr.scoreclair.advisor.riskmodel.Catalogue.LoanTerms;
import fr.scoreclair.advisor.riskmodel.Feature.Direction;
import fr.scoreclair.advisor.riskmodel.Feature.Display;
import fr.scoreclair.advisor.riskmodel.Feature.Phrase;
import fr.scoreclair.advisor.riskmodel.Feature.Plausible;
import fr.scoreclair.advisor.riskmodel.Feature.Range;
import fr.scoreclair.advisor.riskmodel.Feature.Slider;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code model.yaml} (see {@code src/docs/model-yaml.md}) or refuses it, naming file and key. */
final class CatalogueReader {

    /** What the catalogue says about the PMML file itself, besides what people need to know. */
    record Described(Catalogue catalogue, String target, String event) {}

    private CatalogueReader() {}

    static Described read(String file, byte[] bytes) {
        Yaml yaml = Yaml.read(file, bytes);
        if (yaml.integer("format") != 1) {
            throw yaml.refuse("format", "is not 1, the only one known here");
        }
        double threshold = yaml.number("threshold");
        if (threshold <= 0 || threshold >= 1) {
            throw yaml.refuse("threshold", "is not between 0 and 1");
        }
        List<Feature> features =
                yaml.parts("features").stream().map(CatalogueReader::feature).toList();
        Set<String> seen = new HashSet<>();
        features.stream().filter(f -> !seen.add(f.name())).findFirst().ifPresent(twice -> {
            throw yaml.refuse("features", "names " + twice.name() + " twice");
        });
        Catalogue catalogue = new Catalogue(
                yaml.text("product"),
                yaml.text("version"),
                yaml.words("label"),
                threshold,
                yaml.text("currency"),
                yaml.flag("simulated"),
                loan(yaml.partIfAny("loan")),
                groups(yaml, seen),
                features,
                card(yaml.part("card")));
        return new Described(catalogue, yaml.text("target"), yaml.text("event"));
    }

    private static List<Groups> groups(Yaml yaml, Set<String> features) {
        if (!yaml.has("groups")) {
            return List.of();
        }
        return yaml.parts("groups").stream()
                .map(part -> {
                    if (!features.contains(part.text("feature"))) {
                        throw part.refuse("feature", "is no feature of this model");
                    }
                    List<Double> edges = part.numbers("edges");
                    if (!edges.equals(edges.stream().sorted().distinct().toList())) {
                        throw part.refuse("edges", "do not ascend");
                    }
                    return new Groups(part.text("feature"), edges);
                })
                .toList();
    }

    private static Feature feature(Yaml yaml) {
        Yaml display = yaml.part("display");
        double divisor = display.number("divisor");
        if (divisor == 0) {
            throw display.refuse("divisor", "is 0");
        }
        Yaml actionable = yaml.part("actionable");
        Yaml freshness = yaml.part("freshness");
        Yaml phrase = yaml.part("phrase");
        Range allowed = range(yaml.part("allowed"));
        return new Feature(
                yaml.text("name"),
                yaml.words("label"),
                yaml.text("unit"),
                new Display(display.text("unit"), divisor, display.integer("decimals")),
                allowed,
                range(yaml.part("training")),
                yaml.flag("required"),
                yaml.flag("main"),
                slider(yaml.partIfAny("slider")),
                startValue(yaml, allowed),
                yaml.oneOf("direction", Direction.class),
                actionable.flag("up"),
                actionable.flag("down"),
                yaml.flag("sensitive"),
                months(freshness),
                freshness.words("source"),
                plausible(freshness.partIfAny("plausible")),
                special(yaml.partIfAny("special")),
                phrase(phrase.part("fr")),
                phrase(phrase.part("en")));
    }

    private static Range range(Yaml yaml) {
        Range range = new Range(yaml.number("min"), yaml.number("max"));
        if (range.min() > range.max()) {
            throw yaml.refuse("min", "is above max");
        }
        return range;
    }

    private static @Nullable Slider slider(@Nullable Yaml yaml) {
        if (yaml == null) {
            return null;
        }
        double step = yaml.number("step");
        if (step <= 0) {
            throw yaml.refuse("step", "is not above 0");
        }
        return new Slider(yaml.number("min"), yaml.number("max"), step);
    }

    private static @Nullable Double startValue(Yaml yaml, Range allowed) {
        if (!yaml.has("default")) {
            return null;
        }
        double value = yaml.number("default");
        if (!allowed.contains(value)) {
            throw yaml.refuse("default", "is outside the allowed range");
        }
        return value;
    }

    private static @Nullable Integer months(Yaml freshness) {
        if ("never".equals(freshness.map().get("months"))) {
            return null;
        }
        int months = freshness.integer("months");
        if (months < 1) {
            throw freshness.refuse("months", "is neither a positive number nor never");
        }
        return months;
    }

    private static @Nullable Plausible plausible(@Nullable Yaml yaml) {
        if (yaml == null) {
            return null;
        }
        String kind = yaml.text("kind");
        if (!kind.equals("relative") && !kind.equals("absolute")) {
            throw yaml.refuse("kind", "is neither relative nor absolute");
        }
        return new Plausible(kind.equals("relative"), notBelowZero(yaml, "down"), notBelowZero(yaml, "up"));
    }

    private static double notBelowZero(Yaml yaml, String key) {
        double value = yaml.number(key);
        if (value < 0) {
            throw yaml.refuse(key, "is below 0");
        }
        return value;
    }

    private static @Nullable LoanTerms loan(@Nullable Yaml yaml) {
        if (yaml == null) {
            return null;
        }
        int longest = yaml.integer("longest_months");
        if (longest < 1) {
            throw yaml.refuse("longest_months", "is not a positive number");
        }
        return new LoanTerms(notBelowZero(yaml, "yearly_rate"), longest);
    }

    private static Map<Double, Text> special(@Nullable Yaml yaml) {
        if (yaml == null) {
            return Map.of();
        }
        Map<Double, Text> codes = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : yaml.map().entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (!(entry.getKey() instanceof Number code) || !(entry.getValue() instanceof Map<?, ?> words)) {
                throw yaml.refuse(key, "is not a number with its meaning in fr and en");
            }
            Yaml part = new Yaml(yaml.file(), yaml.path() + "." + key, words);
            codes.put(code.doubleValue(), new Text(part.text("fr"), part.text("en")));
        }
        return Map.copyOf(codes);
    }

    private static Phrase phrase(Yaml yaml) {
        return new Phrase(yaml.text("text"), yaml.flag("plural"), yaml.text("missing"));
    }

    /** Keys become text and nothing can be changed; the values stay as YAML has them. */
    private static Map<String, Object> card(Yaml yaml) {
        return plain(yaml.map());
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), plainValue(value));
            }
        });
        return java.util.Collections.unmodifiableMap(copy);
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain(map);
            case List<?> list ->
                list.stream().map(CatalogueReader::plainValue).collect(Collectors.toUnmodifiableList());
            default -> value;
        };
    }
}
