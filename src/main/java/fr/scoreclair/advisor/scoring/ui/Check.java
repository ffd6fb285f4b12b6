package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.riskmodel.Feature;

/** What the catalogue says of an entry. The bounds are in the shown unit, the smaller first. */
sealed interface Check {

    record Fine() implements Check {}

    /** Accepted, but outside what the model has learned from. */
    record Unusual(double low, double high) implements Check {}

    record Unreadable() implements Check {}

    record Missing() implements Check {}

    record OutOfRange(double low, double high) implements Check {}

    default boolean refused() {
        return !(this instanceof Fine || this instanceof Unusual);
    }

    static Check of(Entry entry) {
        Feature feature = entry.feature();
        Double value = entry.value();
        if (!entry.readable()) {
            return new Unreadable();
        }
        if (value == null) {
            return feature.required() ? new Missing() : new Fine();
        }
        if (entry.isCoded()) {
            return new Fine();
        }
        if (!feature.allowed().contains(value)) {
            return new OutOfRange(low(feature, feature.allowed()), high(feature, feature.allowed()));
        }
        if (!feature.training().contains(value)) {
            return new Unusual(low(feature, feature.training()), high(feature, feature.training()));
        }
        return new Fine();
    }

    private static double low(Feature feature, Feature.Range range) {
        return Math.min(feature.display().show(range.min()), feature.display().show(range.max()));
    }

    private static double high(Feature feature, Feature.Range range) {
        return Math.max(feature.display().show(range.min()), feature.display().show(range.max()));
    }
}
