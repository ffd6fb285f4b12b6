package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One feature in a card's words.
 *
 * @param label in French
 * @param unit as shown, with a space before where there is one
 * @param divisor shown value = model value / divisor
 * @param sensitive never a lever
 */
record CardFeature(String label, String unit, double divisor, boolean sensitive) {

    @SuppressWarnings("unchecked")
    static CardFeature of(Map<String, Object> feature) {
        Map<String, Object> display = (Map<String, Object>) requireNonNull(feature.get("display"));
        String label = String.valueOf(((Map<String, Object>) requireNonNull(feature.get("label"))).get("fr"));
        String unit =
                switch (String.valueOf(display.get("unit"))) {
                    case "years" -> "années";
                    case "EUR" -> "€";
                    case "EUR/year" -> "€ par an";
                    case "percent" -> "%";
                    default -> "";
                };
        double divisor = ((Number) requireNonNull(display.get("divisor"))).doubleValue();
        return new CardFeature(label, unit, divisor, Boolean.TRUE.equals(feature.get("sensitive")));
    }

    double shown(double value) {
        return value / divisor;
    }

    boolean years() {
        return unit.equals("années");
    }

    /** {@return the label with its unit, for an axis} */
    String axis() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
