package fr.scoreclair.advisor.riskmodel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model input as the catalogue ({@code model.yaml}, see {@code src/docs/model-yaml.md}) describes it. Values are in the
 * model's unit unless said otherwise.
 *
 * @param freshnessMonths calendar months after which a datum is stale; null where it does not age
 * @param plausible how far a stale datum may have moved; null where nobody has said
 * @param special coded values with a meaning, allowed besides the range
 */
public record Feature(
        String name,
        Text label,
        String unit,
        Display display,
        Range allowed,
        Range training,
        boolean required,
        boolean main,
        @Nullable Slider slider,
        @Nullable Double defaultValue,
        Direction direction,
        boolean actionableUp,
        boolean actionableDown,
        boolean sensitive,
        @Nullable Integer freshnessMonths,
        Text source,
        @Nullable Plausible plausible,
        Map<Double, Text> special,
        Phrase phraseFr,
        Phrase phraseEn) {

    public enum Direction {
        RAISES,
        LOWERS,
        NONE
    }

    /** Shown value = model value / divisor, with so many decimals. */
    public record Display(String unit, double divisor, int decimals) {
        public double show(double modelValue) {
            return modelValue / divisor;
        }

        public double read(double shownValue) {
            return shownValue * divisor;
        }
    }

    public record Range(double min, double max) {
        public boolean contains(double value) {
            return value >= min && value <= max;
        }
    }

    /**
     * How far a value may have moved since it went stale, both at least 0.
     *
     * @param relative true where the two are shares of the value's size, false where they are in the model's unit
     */
    public record Plausible(boolean relative, double down, double up) {

        /** Where the value may be now. */
        public Range around(double value) {
            double unit = relative ? Math.abs(value) : 1;
            return new Range(value - down * unit, value + up * unit);
        }
    }

    public record Slider(double min, double max, double step) {}

    /** Words that complete « {text} augmente le risque »; {@code {value}} stands for the formatted value. */
    public record Phrase(String text, boolean plural, String missing) {}

    public boolean actionable() {
        return (actionableUp || actionableDown) && !sensitive;
    }
}
