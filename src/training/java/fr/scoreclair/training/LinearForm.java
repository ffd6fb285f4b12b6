package fr.scoreclair.training;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A logistic regression on raw values: log-odds = intercept + sum of coefficient x value.
 *
 * <p>Standardisation goes into the coefficients. A missing value, or a code, is replaced by the value that contributes as much
 * as its indicator column did: mean + (weight of the indicator) x deviation / (weight of the feature). So no derived field is
 * needed and any reader of plain regressions can read the model.
 *
 * @param replacements what stands for a missing value or a code of each feature
 * @param codes per feature, the values replaced as if they were missing
 */
record LinearForm(
        List<String> features,
        double intercept,
        double[] coefficients,
        double[] replacements,
        List<Set<Double>> codes) {

    /**
     * @throws IllegalArgumentException where a column had both missing values and codes in training, or a weight of zero:
     *     one replacement cannot say two things, nor divide by nothing
     */
    static LinearForm fold(List<String> features, DesignColumns columns, double[] weights) {
        int width = features.size();
        double intercept = weights[0];
        double[] coefficients = new double[width];
        double[] replacements = new double[width];
        for (int j = 0; j < width; j++) {
            coefficients[j] = weights[1 + j] / columns.deviation()[j];
            intercept -= coefficients[j] * columns.mean()[j];
            boolean replaced = columns.missing()[j] || columns.coded()[j];
            if (columns.missing()[j] && columns.coded()[j] || replaced && coefficients[j] == 0) {
                throw new IllegalArgumentException(features.get(j) + " cannot be folded into one replacement");
            }
            double indicator = weights[1 + (columns.coded()[j] ? 2 : 1) * width + j];
            replacements[j] = columns.mean()[j] + (replaced ? indicator / coefficients[j] : 0);
        }
        List<Set<Double>> codes = IntStream.range(0, width)
                .mapToObj(j -> columns.coded()[j] ? columns.codes() : Set.<Double>of())
                .toList();
        return new LinearForm(features, intercept, coefficients, replacements, codes);
    }
}
