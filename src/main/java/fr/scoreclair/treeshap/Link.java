package fr.scoreclair.treeshap;

/** How a margin becomes a probability. */
public enum Link {
    /** {@code p = 1 / (1 + exp(-margin))}: gradient boosting on log-odds. */
    LOGISTIC,

    /** {@code p = margin}: leaves already average to a probability (a single tree, a random forest). */
    IDENTITY;

    /**
     * The probability of a margin; NaN gives NaN, infinities give 0 and 1 with {@link #LOGISTIC}.
     *
     * @param margin the ensemble's raw output
     * @return {@code 1 / (1 + exp(-margin))}, or {@code margin} itself
     */
    public double apply(double margin) {
        return this == LOGISTIC ? 1 / (1 + Math.exp(-margin)) : margin;
    }
}
