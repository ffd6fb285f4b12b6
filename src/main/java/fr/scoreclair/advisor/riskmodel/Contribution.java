package fr.scoreclair.advisor.riskmodel;

/**
 * One feature's share of a score.
 *
 * @param value model input, NaN where missing
 * @param points SHAP value in probability (0.031 = 3.1 percentage points); &gt; 0 raises the risk
 * @param margin SHAP value in the model's margin
 * @param percentile share in [0, 1] of reference rows at or below this value (in the shown direction), NaN where missing
 * @param error standard error of {@code points}, in probability; 0 where they are exact. Not stored with an assessment:
 *     a replay finds it again
 */
public record Contribution(
        String feature, double value, double points, double margin, double percentile, double error) {

    /** An exact share. */
    public Contribution(String feature, double value, double points, double margin, double percentile) {
        this(feature, value, points, margin, percentile, 0);
    }
}
