package fr.scoreclair.advisor.riskmodel;

/**
 * One feature's share of a score.
 *
 * @param value model input, NaN where missing
 * @param points SHAP value in probability (0.031 = 3.1 percentage points); &gt; 0 raises the risk
 * @param margin SHAP value in the model's margin
 * @param percentile share in [0, 1] of reference rows at or below this value (in the shown direction), NaN where missing
 */
public record Contribution(String feature, double value, double points, double margin, double percentile) {}
