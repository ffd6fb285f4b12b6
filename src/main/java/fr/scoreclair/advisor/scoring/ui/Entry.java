package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the form holds for one feature.
 *
 * @param text as the person sees it, in the shown unit
 * @param value in the model's unit, null where missing or unreadable; exactly the known one until somebody types
 * @param known what the bank knew before, or null
 * @param readable false where the text is not a number
 */
record Entry(
        Feature feature,
        String text,
        @Nullable Double value,
        @Nullable Known known,
        boolean readable) {

    private static final int MOST_DECIMALS = 2;

    static Entry blank(Feature feature, Locale locale) {
        return of(feature, feature.defaultValue(), null, locale);
    }

    static Entry of(Feature feature, @Nullable Double value, @Nullable Known known, Locale locale) {
        return new Entry(feature, shown(feature, value, feature.display().decimals(), locale), value, known, true);
    }

    /** The person typed; the same text as before keeps the exact value. */
    Entry typed(String typed, Locale locale) {
        if (typed.strip().equals(text)) {
            return this;
        }
        if (typed.isBlank()) {
            return new Entry(feature, "", null, known, true);
        }
        OptionalDouble read = Formats.parse(typed, locale);
        if (read.isEmpty()) {
            return new Entry(feature, typed.strip(), null, known, false);
        }
        return shown(read.getAsDouble(), locale);
    }

    /** The person moved the slider to a number in the shown unit. */
    Entry shown(double shown, Locale locale) {
        double model = feature.display().read(shown);
        String text = Formats.number(
                shown, 0, Math.max(MOST_DECIMALS, feature.display().decimals()), locale);
        return new Entry(feature, text, model, known, true);
    }

    /** The same value, written in another language. */
    Entry in(Locale locale) {
        if (!readable) {
            return this;
        }
        int decimals = feature.display().decimals();
        boolean given = isKnown() || Objects.equals(value, feature.defaultValue());
        return new Entry(
                feature,
                shown(feature, value, given ? decimals : Math.max(MOST_DECIMALS, decimals), locale),
                value,
                known,
                true);
    }

    Entry coded(double special) {
        return new Entry(feature, "", special, known, true);
    }

    Entry emptied() {
        return new Entry(feature, "", null, known, true);
    }

    boolean isCoded() {
        return value != null && feature.special().containsKey(value);
    }

    /** True where the value is still the one the bank knew. */
    boolean isKnown() {
        return known != null && readable && Objects.equals(value, known.value());
    }

    private static String shown(Feature feature, @Nullable Double value, int decimals, Locale locale) {
        if (value == null || value.isNaN() || feature.special().containsKey(value)) {
            return "";
        }
        return Formats.number(feature.display().show(value), 0, decimals, locale);
    }
}
