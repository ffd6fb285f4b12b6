package fr.scoreclair.advisor.riskmodel;

import java.util.Map;

/** One loaded, checked model version: the official probability (JPMML) and its exact explanation (treeshap), which agree. */
public interface RiskModel {

    Catalogue catalogue();

    ModelFingerprint fingerprint();

    /**
     * Turns named values (model's unit; null or absent = missing) into the model's vector.
     *
     * @return values in the model's order, {@code NaN} = missing
     * @throws fr.scoreclair.advisor.base.Refusal naming each unknown feature, missing required one and value out of its
     *     allowed range, with the bound
     */
    double[] vector(Map<String, ? extends @org.jspecify.annotations.Nullable Number> values);

    /** The official probability alone, in [0, 1]. */
    double score(double[] vector);

    Explained explain(double[] vector, ReferenceGroup reference);

    /** Share in [0, 1] of the reference rows whose value, as shown on screen, is at or below this one. */
    double percentile(String feature, double value);
}
