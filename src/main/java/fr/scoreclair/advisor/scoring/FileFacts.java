package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.client.CurrentScore.Facts;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects from single data what lists say of a file: amount, income, age, and until when all of it is fresh. */
final class FileFacts {

    private final Catalogue catalogue;
    private final Map<String, Double> values = new HashMap<>();
    private @Nullable LocalDate oldest;
    private @Nullable LocalDate freshUntil;

    FileFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A datum of a feature the catalogue does not know, or no longer, says nothing here; what is missing does not age. */
    void add(String name, @Nullable Double value, LocalDate asOf) {
        if (value == null) {
            return;
        }
        for (Feature feature : catalogue.features()) {
            if (feature.name().equals(name)) {
                values.put(name, value);
                age(feature, asOf);
                return;
            }
        }
    }

    private void age(Feature feature, LocalDate asOf) {
        if (feature.freshnessMonths() != null) {
            LocalDate lastFresh = asOf.plusMonths(feature.freshnessMonths());
            oldest = oldest == null || asOf.isBefore(oldest) ? asOf : oldest;
            freshUntil = freshUntil == null || lastFresh.isBefore(freshUntil) ? lastFresh : freshUntil;
        }
    }

    Facts told() {
        Double age = value(FeatureRole.AGE, true);
        return new Facts(
                value(FeatureRole.AMOUNT, false),
                value(FeatureRole.INCOME, false),
                age == null ? null : (int) Math.floor(age),
                oldest,
                freshUntil);
    }

    private @Nullable Double value(FeatureRole role, boolean asShown) {
        Feature feature = role.in(catalogue).orElse(null);
        Double value = feature == null ? null : values.get(feature.name());
        return feature == null || value == null || !asShown
                ? value
                : (Double) feature.display().show(value);
    }
}
