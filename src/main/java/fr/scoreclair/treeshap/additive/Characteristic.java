package fr.scoreclair.treeshap.additive;

import fr.scoreclair.treeshap.ValueSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One characteristic of a scorecard. Immutable.
 *
 * @param name the document's, or the feature's where it has none
 * @param feature the position of the feature all its attributes look at
 * @param baseline the points reason codes are measured against
 * @param attributes in the document's order; the first that applies counts
 */
public record Characteristic(String name, int feature, double baseline, List<Attribute> attributes) {

    /**
     * Points for some values.
     *
     * @param when the values
     * @param points what they are worth
     * @param reasonCode the code to give for them; null where the scorecard gives none
     */
    public record Attribute(
            ValueSet when, double points, @Nullable String reasonCode) {}

    /**
     * Keeps a copy of the list.
     *
     * @param name the document's, or the feature's where it has none
     * @param feature the position of the feature all its attributes look at
     * @param baseline the points reason codes are measured against
     * @param attributes in the document's order
     */
    public Characteristic {
        attributes = List.copyOf(attributes);
    }

    /**
     * The points of a value.
     *
     * @param value NaN where missing
     * @return the first applying attribute's points; NaN where none applies: the scorecard then has no prediction
     */
    public double points(double value) {
        Attribute attribute = attribute(value);
        return attribute == null ? Double.NaN : attribute.points();
    }

    @Nullable
    Attribute attribute(double value) {
        for (Attribute attribute : attributes) {
            if (attribute.when().contains(value)) {
                return attribute;
            }
        }
        return null;
    }
}
