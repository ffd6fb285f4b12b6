package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Feature;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The values of a feature that can be written on a screen without rounding: euros, whole credits, tenths of a year. */
final class RecourseStep {

    private final BigDecimal step;
    private final boolean whole;

    RecourseStep(Feature feature) {
        step = BigDecimal.valueOf(Math.abs(feature.display().divisor()))
                .movePointLeft(feature.display().decimals());
        whole = step.compareTo(BigDecimal.ONE) == 0;
    }

    double size() {
        return step.doubleValue();
    }

    /** The first such value at or above. */
    double up(double value) {
        double found = on(value, RoundingMode.CEILING);
        return found < value ? found + size() : found;
    }

    /** The last such value at or below. */
    double down(double value) {
        double found = on(value, RoundingMode.FLOOR);
        return found > value ? found - size() : found;
    }

    /** The last such value strictly below. */
    double below(double value) {
        double found = down(value);
        return found < value ? found : on(found - size() / 2, RoundingMode.FLOOR);
    }

    double nearest(double value) {
        return on(value, RoundingMode.HALF_UP);
    }

    private double on(double value, RoundingMode how) {
        if (whole) { // euros and counts, asked for tens of thousands of times in one search
            return switch (how) {
                case CEILING -> Math.ceil(value);
                case FLOOR -> Math.floor(value);
                default -> Math.floor(value + 0.5);
            };
        }
        return BigDecimal.valueOf(value).divide(step, 0, how).multiply(step).doubleValue();
    }
}
