package fr.scoreclair.treeshap;

/**
 * The SHAP interaction values of one row.
 *
 * <p>{@code values} is symmetric; row i sums to the Shapley value of feature i, the whole to {@code value - base}. Off the
 * diagonal, {@code values[i][j]} is half the interaction of i and j; on it, what is left of feature i's own value. The
 * arrays are not copied: whoever holds the record owns them.
 *
 * @param base what the model answers before anything is known of the row
 * @param values one row and one column per feature, in margin
 * @param value what the model answers for the row
 */
public record Interactions(double base, double[][] values, double value) {

    /** {@return the Shapley values: the sum of each row} */
    public double[] contributions() {
        double[] sums = new double[values.length];
        for (int i = 0; i < sums.length; i++) {
            for (double share : values[i]) {
                sums[i] += share;
            }
        }
        return sums;
    }
}
