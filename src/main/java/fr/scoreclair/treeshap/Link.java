package fr.scoreclair.treeshap;

/** How a margin becomes a probability. All are increasing functions of the margin. */
public enum Link {
    /** {@code p = 1 / (1 + exp(-margin))}: gradient boosting on log-odds, logistic regression. */
    LOGISTIC,

    /** {@code p = margin}: leaves already average to a probability (a single tree, a random forest). */
    IDENTITY,

    /** {@code p = Phi(margin)}, the standard normal distribution function. */
    PROBIT,

    /** {@code p = 1 - exp(-exp(margin))}: complementary log-log. */
    CLOGLOG,

    /** {@code p = exp(-exp(-margin))}: log-log. */
    LOGLOG,

    /** {@code p = 1/2 + arctan(margin) / pi}: inverse Cauchy. */
    CAUCHIT;

    /**
     * The probability of a margin; NaN gives NaN, infinities give 0 and 1 except with {@link #IDENTITY}.
     *
     * @param margin the model's raw output
     * @return the link's value, in [0, 1] except with {@link #IDENTITY}, which returns {@code margin} itself
     */
    public double apply(double margin) {
        return switch (this) {
            case LOGISTIC -> 1 / (1 + Math.exp(-margin));
            case IDENTITY -> margin;
            case PROBIT -> NormalDistribution.below(margin);
            case CLOGLOG -> -Math.expm1(-Math.exp(margin));
            case LOGLOG -> Math.exp(-Math.exp(-margin));
            case CAUCHIT -> 0.5 + Math.atan(margin) / Math.PI;
        };
    }

    /**
     * The link of the other event: {@code 1 - apply(m) = complement().apply(-m)}.
     *
     * @return itself for the symmetric links; CLOGLOG and LOGLOG are each other's
     * @throws IllegalStateException for {@link #IDENTITY}, where {@code 1 - m} takes a constant as well
     */
    public Link complement() {
        return switch (this) {
            case LOGISTIC, PROBIT, CAUCHIT -> this;
            case CLOGLOG -> LOGLOG;
            case LOGLOG -> CLOGLOG;
            case IDENTITY -> throw new IllegalStateException("1 - m is not a link of -m alone");
        };
    }
}
