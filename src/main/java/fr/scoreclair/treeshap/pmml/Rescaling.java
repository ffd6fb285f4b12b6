package fr.scoreclair.treeshap.pmml;

import java.util.List;
import org.dmg.pmml.Model;
import org.dmg.pmml.Target;

/** What a model's {@code Targets} do with its prediction: times the factor, then plus the constant. */
record Rescaling(double factor, double constant) {

    /**
     * In the document's order, without those that change nothing.
     *
     * @throws UnsupportedPmmlException if a target clips, rounds or has values for rows without prediction
     */
    static List<Rescaling> of(Model part) {
        return part.getTargets() == null
                ? List.of()
                : part.getTargets().getTargets().stream()
                        .map(Rescaling::of)
                        .filter(rescaling -> rescaling.factor != 1 || rescaling.constant != 0)
                        .toList();
    }

    private static Rescaling of(Target target) {
        if (target.getMin() != null || target.getMax() != null || target.getCastInteger() != null) {
            throw new UnsupportedPmmlException("Target", "a prediction that is clipped or rounded is no sum");
        }
        if (target.hasTargetValues()) {
            throw new UnsupportedPmmlException("TargetValue", "values for rows without prediction");
        }
        return new Rescaling(
                target.getRescaleFactor().doubleValue(),
                target.getRescaleConstant().doubleValue());
    }
}
