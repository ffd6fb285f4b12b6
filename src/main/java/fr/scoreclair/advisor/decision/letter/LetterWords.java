package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.base.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The letter's own sentences ({@code letter/letter_xx.properties}) in one language; a missing one is an error, not a key in a letter. */
public final class LetterWords {

    /** Change it with every change of a sentence of the letter: it is stored with each. */
    public static final String VERSION = "1";

    private static final Map<String, LetterWords> BY_LANGUAGE =
            Map.of("fr", read(Locale.FRENCH), "en", read(Locale.ENGLISH));

    private final Locale locale;
    private final Map<String, String> texts;

    private LetterWords(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    public static LetterWords in(String language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language), language);
    }

    public Locale locale() {
        return locale;
    }

    Map<String, String> texts() {
        return texts;
    }

    public String say(String key, Object... parameters) {
        String text = texts.get(key);
        if (text == null) {
            throw new NoSuchElementException(key);
        }
        return new MessageFormat(text, locale).format(parameters);
    }

    /** « Paris, le 22 novembre 2026 ». */
    public String dated(String place, LocalDate day) {
        return say("date", place, date(day));
    }

    /** « 22 novembre 2026 », “22 November 2026”. */
    String date(LocalDate day) {
        Locale home = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(home)
                .format(day);
    }

    private static LetterWords read(Locale locale) {
        Properties properties = new Properties();
        String file = "/letter/letter_" + locale.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(LetterWords.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterWords(
                locale,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                key -> key, key -> typeset(properties.getProperty(key, ""), locale))));
    }

    /** French signs of two parts are never torn from their word. */
    private static String typeset(String text, Locale locale) {
        return locale.getLanguage().equals("fr")
                ? text.replaceAll(" ([:;?!»])", Formats.SPACE + "$1").replace("« ", "«" + Formats.SPACE)
                : text;
    }
}
