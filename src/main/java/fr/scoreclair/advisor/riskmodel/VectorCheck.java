package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalogue allows as input; every refused value is told with its bound, as the screen would show it. */
final class VectorCheck {

    private final Catalogue catalogue;
    private final Set<String> names;

    VectorCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new LinkedHashSet<>(catalogue.names());
    }

    double[] vector(Map<String, ? extends @Nullable Number> values, Locale locale) {
        boolean en = Languages.english(locale);
        List<Violation> violations = new ArrayList<>();
        for (String given : values.keySet()) {
            if (!names.contains(given)) {
                violations.add(new Violation(given, unknown(en)));
            }
        }
        List<Feature> features = catalogue.features();
        double[] vector = new double[features.size()];
        for (int i = 0; i < vector.length; i++) {
            Feature feature = features.get(i);
            Number value = values.get(feature.name());
            vector[i] = value == null ? Double.NaN : value.doubleValue();
            String problem = problem(feature, value, locale, en);
            if (problem != null) {
                violations.add(new Violation(feature.name(), problem));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
        return vector;
    }

    void one(String name, @Nullable Double value, Locale locale) {
        boolean en = Languages.english(locale);
        String problem = names.contains(name) ? problem(catalogue.feature(name), value, locale, en) : unknown(en);
        if (problem != null) {
            throw new Refusal(List.of(new Violation(name, problem)));
        }
    }

    private static String unknown(boolean en) {
        return en ? "This model has no such feature." : "Ce modèle n’a pas de variable de ce nom.";
    }

    private static @Nullable String problem(Feature feature, @Nullable Number given, Locale locale, boolean en) {
        String label = feature.label().in(locale);
        if (given == null) {
            if (!feature.required()) {
                return null;
            }
            return en ? label + ": a value is required." : label + " : une valeur est obligatoire.";
        }
        double value = given.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return en ? label + ": a finite number is expected." : label + " : un nombre fini est attendu.";
        }
        if (feature.allowed().contains(value) || feature.special().containsKey(value)) {
            return null;
        }
        double oneEnd = feature.display().show(feature.allowed().min());
        double otherEnd = feature.display().show(feature.allowed().max());
        String low = shown(feature, Math.min(oneEnd, otherEnd), locale);
        String high = shown(feature, Math.max(oneEnd, otherEnd), locale);
        return en
                ? label + ": expected between " + low + " and " + high + "."
                : label + " : valeur attendue entre " + low + " et " + high + ".";
    }

    private static String shown(Feature feature, double value, Locale locale) {
        return Formats.quantity(
                value, feature.display().decimals(), feature.display().unit(), locale);
    }
}
