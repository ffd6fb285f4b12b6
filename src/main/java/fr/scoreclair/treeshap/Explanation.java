package fr.scoreclair.treeshap;

/**
 * The Shapley values of one row: {@code base + sum(contributions) = value} up to rounding.
 *
 * <p>The array is not copied: whoever holds the explanation owns it.
 *
 * @param base what the model answers before anything is known of the row
 * @param contributions one signed share per feature, in the ensemble's feature order and in the unit of {@code value}
 * @param value what the model answers for the row, computed on a path of its own
 */
public record Explanation(double base, double[] contributions, double value) {

    /**
     * How far the shares are from adding up, in the unit of {@link #value}.
     *
     * @return {@code |base + sum(contributions) - value|}, summed in feature order; NaN if any part is
     */
    public double additivityError() {
        double sum = base;
        for (double contribution : contributions) {
            sum += contribution;
        }
        return Math.abs(sum - value);
    }
}
