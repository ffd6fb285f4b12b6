package fr.scoreclair.advisor.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The two bundles say the same things, and no screen asks for words they do not have. */
class TranslationsTests {

    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z0-9_/-]+)+)\"");
    private static final Set<String> FIRST_WORDS = Set.of(
            "age",
            "approvals",
            "asked",
            "audit",
            "clients",
            "compare",
            "curve",
            "decision",
            "field",
            "file",
            "further",
            "house",
            "incident",
            "lime",
            "menu",
            "not-allowed",
            "not-found",
            "oversight",
            "past",
            "plain",
            "portfolio",
            "recourse",
            "result",
            "scorer",
            "sign-in",
            "stale",
            "staleness",
            "surface",
            "transparency",
            "unit",
            "why");

    @Test
    @DisplayName("French and English have the same keys")
    void sameKeys() {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    @Test
    @DisplayName("Every key a screen uses exists")
    void noKeyIsMissing() {
        Set<String> known = keys("fr");
        assertThat(used()).isNotEmpty().allSatisfy(key -> assertThat(known.stream())
                .as(key)
                .anyMatch(k -> k.equals(key) || k.startsWith(key + ".") || k.startsWith("transparency." + key)));
    }

    @Test
    @DisplayName("No text has a straight apostrophe, which would swallow its parameters")
    void apostrophes() {
        Stream.of("fr", "en").forEach(language -> bundle(language).forEach((key, text) -> assertThat(text.toString())
                .as("%s in %s", key, language)
                .doesNotContain("'")));
    }

    private static Set<String> used() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/fr/scoreclair/advisor"))) {
            return files.filter(file -> file.toString().contains("/ui/"))
                    .map(TranslationsTests::read)
                    .flatMap(source -> KEY.matcher(source).results().map(m -> m.group(1)))
                    .filter(key -> FIRST_WORDS.contains(key.substring(0, key.indexOf('.'))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static Properties bundle(String language) {
        Properties properties = new Properties();
        try (InputStream in =
                TranslationsTests.class.getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
