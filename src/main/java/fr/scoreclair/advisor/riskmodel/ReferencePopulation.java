package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explanation;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rows explanations are measured against, with what the model makes of each.
 *
 * @param told each row's contributions in margin, or empty where they are too dear to know
 */
record ReferencePopulation(double[][] rows, double[] scores, Explanation[] told) {

    /** @see BalancedPicture */
    double[][] picture(int most) {
        return BalancedPicture.of(rows, scores, told, most);
    }

    /** Rows spread evenly over the order of their scores. */
    double[][] spread(int count) {
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        int some = Math.min(count, rows.length);
        return IntStream.range(0, some)
                .mapToObj(k -> rows[order[(int) ((k + 0.5) * rows.length / some)]])
                .toArray(double[][]::new);
    }
}
