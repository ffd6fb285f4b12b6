package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A small picture of a large population. The rows are put in order of their score and cut into groups of the same size; one
 * row stands for each group, chosen so that the picture as a whole has the population's means of each feature's rank, its
 * square and its missing share, and of each feature's contribution, its square and its product with the score. Each group in
 * turn takes the row that best makes up for what all others lack, {@value #PASSES} times round. Deterministic.
 *
 * @see <a href="../../../../../../docs/decisions/0012-reference-picture-and-its-error.md">Decision 12</a>
 */
final class BalancedPicture {

    private static final int PASSES = 4;

    /** Coprime with any number of groups used here, so that neighbours do not follow each other. */
    private static final int STRIDE = 37;

    private final double[][] traits;
    private final int[] order;
    private final int groups;
    private final double[] lack;

    private BalancedPicture(double[][] traits, double[] scores, int groups) {
        this.traits = traits;
        this.groups = groups;
        this.lack = new double[traits[0].length];
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * @param told the contributions of each row where they are known, else empty: then ranks alone are balanced
     * @return the rows themselves where there are no more than {@code most}
     */
    static double[][] of(double[][] rows, double[] scores, Explanation[] told, int most) {
        if (rows.length <= most) {
            return rows.clone();
        }
        int[] picked = new BalancedPicture(RowTraits.of(rows, scores, told), scores, most).pick();
        return Arrays.stream(picked).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private int[] pick() {
        int[] picked = new int[groups];
        Arrays.fill(picked, -1);
        for (int turn = 0; turn < PASSES * groups; turn++) {
            int group = (int) ((long) turn * STRIDE % groups);
            double[] mean = mean(group);
            if (picked[group] >= 0) {
                count(picked[group], mean, -1);
            }
            picked[group] = best(group, mean);
            count(picked[group], mean, 1);
        }
        return picked;
    }

    private int from(int group) {
        return (int) ((long) group * order.length / groups);
    }

    private double[] mean(int group) {
        double[] mean = new double[lack.length];
        int size = from(group + 1) - from(group);
        for (int k = from(group); k < from(group + 1); k++) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += traits[order[k]][t] / size;
            }
        }
        return mean;
    }

    private int best(int group, double[] mean) {
        int best = order[from(group)];
        double least = Double.POSITIVE_INFINITY;
        for (int k = from(group); k < from(group + 1); k++) {
            double distance = 0;
            for (int t = 0; t < lack.length; t++) {
                double off = lack[t] + traits[order[k]][t] - mean[t];
                distance += off * off;
            }
            if (distance < least) {
                least = distance;
                best = order[k];
            }
        }
        return best;
    }

    private void count(int row, double[] mean, int sign) {
        for (int t = 0; t < lack.length; t++) {
            lack[t] += sign * (traits[row][t] - mean[t]);
        }
    }
}
