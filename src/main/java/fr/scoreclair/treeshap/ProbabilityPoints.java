package fr.scoreclair.treeshap;

/** The best contributions in probability a model allows: {@link ProbabilityShap}, else {@link RescaledProbability}. */
public final class ProbabilityPoints {
    private ProbabilityPoints() {}

    /**
     * Prepares explanations against a reference.
     *
     * @param ensemble the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; copied
     * @return exact by all coalitions where the trees ask about at most {@link ProbabilityShap#MAX_FEATURES} features,
     *     rescaled otherwise; {@link Explainer#coverage} says which
     * @throws IllegalArgumentException if there is no reference row, or one has another length
     */
    public static Explainer against(TreeEnsemble ensemble, double[][] referenceRows) {
        return ProbabilityShap.asked(ensemble).length <= ProbabilityShap.MAX_FEATURES
                ? ProbabilityShap.against(ensemble, referenceRows)
                : RescaledProbability.against(ensemble, referenceRows);
    }
}
