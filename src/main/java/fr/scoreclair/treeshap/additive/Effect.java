package fr.scoreclair.treeshap.additive;

/** What one feature adds to a margin: a pure function of its value, the same bits on every call. */
@FunctionalInterface
public interface Effect {

    /**
     * The feature's share of the sum.
     *
     * @param value as it stands in the row; NaN where missing
     * @return in the unit of the sum; NaN where the model has no prediction for this value
     */
    double of(double value);

    /**
     * A monomial, as linear models have them.
     *
     * @param coefficient in the unit of the sum
     * @param exponent 1 for a straight line
     * @return {@code coefficient * value^exponent}; NaN where the value is missing
     */
    static Effect power(double coefficient, double exponent) {
        return exponent == 1 ? value -> coefficient * value : value -> coefficient * Math.pow(value, exponent);
    }

    /**
     * An indicator, as categories have them.
     *
     * @param coefficient in the unit of the sum
     * @param category the value that counts
     * @return {@code coefficient} for that value, else 0, also where the value is missing
     */
    static Effect indicator(double coefficient, double category) {
        return value -> value == category ? coefficient : 0;
    }
}
