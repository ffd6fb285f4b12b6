package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much each feature moves a model's answers over a population: the mean of |contribution| (Lundberg et al. 2020,
 * doi:10.1038/s42256-019-0138-9), in the unit of the explanations. It says how much the model uses a feature, not in which
 * direction, and nothing of causes.
 *
 * @param meanAbsolute one per feature, never negative
 * @param standardError of each, for rows drawn at random; NaN for a single row
 * @param rows how many explanations it is the mean of
 */
public record GlobalImportance(double[] meanAbsolute, double[] standardError, int rows) {

    /**
     * @param explanations of the rows of the population, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static GlobalImportance of(Explanation[] explanations) {
        if (explanations.length == 0) {
            throw new IllegalArgumentException("importance needs at least one explanation");
        }
        int features = explanations[0].contributions().length;
        double[] mean = new double[features];
        double[] error = new double[features];
        for (int f = 0; f < features; f++) {
            int feature = f;
            Mean size = Mean.of(Arrays.stream(explanations)
                    .mapToDouble(explanation -> Math.abs(explanation.contributions()[feature]))
                    .toArray());
            mean[f] = size.value();
            error[f] = size.standardError();
        }
        return new GlobalImportance(mean, error, explanations.length);
    }

    /** {@return the features' positions, the most important first; equal ones in the model's order} */
    public int[] order() {
        return IntStream.range(0, meanAbsolute.length)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -meanAbsolute[f]))
                .mapToInt(f -> f)
                .toArray();
    }
}
