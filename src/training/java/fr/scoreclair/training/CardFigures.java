package fr.scoreclair.training;

import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** What a card says about each feature, computed with our own engine on the model as it is shipped. */
final class CardFigures {

    private static final int REFERENCE = 1_000;
    private static final int EXPLAINED = 1_000;
    private static final int AVERAGED = 500;
    private static final int SHUFFLES = 5;
    private static final int STEPS = 40;

    private final TreeEnsemble model;
    private final DataSet training;
    private final DataSet heldOut;
    private final long seed;

    CardFigures(TreeEnsemble model, DataSet training, DataSet heldOut, long seed) {
        this.model = model;
        this.training = training;
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** {@return per feature the mean |contribution to the margin| over hold-out rows, against training rows} */
    double[] meanAbsoluteShap() {
        DataSet reference = training.select(Split.sample(training.defaulted(), REFERENCE, seed));
        DataSet explained = heldOut.select(Split.sample(heldOut.defaulted(), EXPLAINED, seed));
        double[] means = new double[heldOut.features().size()];
        for (Explanation explanation :
                InterventionalShap.against(model, reference.rows()).explain(explained.rows())) {
            for (int j = 0; j < means.length; j++) {
                means[j] += Math.abs(explanation.contributions()[j]) / explained.size();
            }
        }
        return means;
    }

    /** {@return per feature the AUC lost on the hold-out when its column is shuffled, mean over five shuffles} */
    double[] permutationImportance() {
        double whole = auc(heldOut.rows());
        double[] lost = new double[heldOut.features().size()];
        for (int j = 0; j < lost.length; j++) {
            Random random = new Random(seed + j);
            for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
                lost[j] += (whole - auc(shuffled(j, random))) / SHUFFLES;
            }
        }
        return lost;
    }

    /**
     * {@return points (value, mean probability) over the 2 % to 98 % training quantiles, codes left out: hold-out rows all given
     * the same value}
     */
    double[][] partialDependence(int column, Product product) {
        double[] known = Arrays.stream(training.known(column))
                .filter(value -> !product.codes().contains(value))
                .toArray();
        double low = known[(int) (0.02 * (known.length - 1))];
        double high = known[(int) (0.98 * (known.length - 1))];
        double[] grid = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> low + (high - low) * step / STEPS)
                .distinct()
                .toArray();
        double[][] rows = heldOut.select(Split.sample(heldOut.defaulted(), AVERAGED, seed))
                .rows();
        double[][] points = new double[grid.length][];
        for (int i = 0; i < grid.length; i++) {
            double value = grid[i];
            double[][] moved = Arrays.stream(rows)
                    .map(row -> {
                        double[] copy = row.clone();
                        copy[column] = value;
                        return copy;
                    })
                    .toArray(double[][]::new);
            points[i] = new double[] {
                value, Arrays.stream(model.probabilities(moved)).average().orElseThrow()
            };
        }
        return points;
    }

    private double auc(double[][] rows) {
        Evaluation evaluation = new Evaluation(model.probabilities(rows), heldOut.defaulted());
        return evaluation.rocAuc(evaluation.ones());
    }

    private double[][] shuffled(int column, Random random) {
        double[][] rows = Arrays.stream(heldOut.rows()).map(double[]::clone).toArray(double[][]::new);
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double value = rows[i][column];
            rows[i][column] = rows[other][column];
            rows[other][column] = value;
        }
        return rows;
    }
}
