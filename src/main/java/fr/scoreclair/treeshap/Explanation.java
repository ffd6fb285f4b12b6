package fr.scoreclair.treeshap;

/**
 * The Shapley values of one row: {@code base + sum(contributions) = value} up to rounding.
 *
 * <p>The arrays are not copied: whoever holds the explanation owns them.
 *
 * @param base what the model answers before anything is known of the row
 * @param contributions one signed share per feature, in the ensemble's feature order and in the unit of {@code value}
 * @param value what the model answers for the row, computed on a path of its own
 * @param standardErrors one standard error per contribution, in the same unit, where the contributions are sampled;
 *     of length 0 where they are exact
 */
public record Explanation(double base, double[] contributions, double value, double[] standardErrors) {
    private static final double[] EXACT = {};

    /**
     * An exact explanation.
     *
     * @param base what the model answers before anything is known of the row
     * @param contributions one signed share per feature
     * @param value what the model answers for the row
     */
    public Explanation(double base, double[] contributions, double value) {
        this(base, contributions, value, EXACT);
    }

    /** {@return whether the contributions are the Shapley values themselves, not an estimate of them} */
    public boolean exact() {
        return standardErrors.length == 0;
    }

    /**
     * How far a contribution may lie from the Shapley value.
     *
     * @param feature its position
     * @return one standard error, in the unit of {@link #value}; 0 where contributions are exact
     */
    public double standardError(int feature) {
        return exact() ? 0 : standardErrors[feature];
    }

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
