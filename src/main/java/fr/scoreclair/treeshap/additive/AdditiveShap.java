package fr.scoreclair.treeshap.additive;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;

/**
 * Exact interventional Shapley values of an additive model's margin, against a set of reference rows.
 *
 * <p>Where {@code margin(x) = c + sum_i f_i(x_i)}, the gain of feature i is the same in every coalition, so its Shapley value is
 * {@code f_i(x_i) - mean_r f_i(r_i)}: linear SHAP (Lundberg and Lee 2017, arXiv:1705.07874, corollary 1; Strumbelj and Kononenko
 * 2014, doi:10.1007/s10115-013-0679-x). {@code base + sum(contributions) = value} up to rounding, {@code base} being the mean
 * margin of the reference.
 *
 * <p>Edge cases: an empty reference is refused; a reference row or a row without prediction (a NaN effect) makes the
 * contributions of that feature, and base or value, NaN. Time per row: one evaluation of the model, whatever the number of
 * reference rows. Immutable, thread-safe, the same bits on every run.
 */
public final class AdditiveShap implements Explainer {
    private final AdditiveModel model;
    private final double[] means;
    private final double base;

    private AdditiveShap(AdditiveModel model, double[][] references) {
        this.model = model;
        this.means = new double[model.featureCount()];
        double sum = 0;
        for (double[] reference : references) {
            sum += model.margin(reference);
            for (int i = 0; i < means.length; i++) {
                means[i] += model.share(i, reference[i]);
            }
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= references.length;
        }
        this.base = sum / references.length;
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param model the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; not kept
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, or one has another length
     */
    public static AdditiveShap against(AdditiveModel model, double[][] referenceRows) {
        if (referenceRows.length == 0) {
            throw new IllegalArgumentException("an explanation needs at least one reference row");
        }
        return new AdditiveShap(model, referenceRows);
    }

    @Override
    public Explanation explain(double[] row) {
        double value = model.margin(row);
        double[] contributions = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            contributions[i] = model.share(i, row[i]) - means[i];
        }
        return new Explanation(base, contributions, value);
    }
}
