package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Set;

/**
 * The baseline: logistic regression on standardised features, by Newton's method with a small ridge.
 *
 * <p>A missing value becomes the mean (0 after standardisation) and raises an indicator column of its feature, where the
 * training rows had missing values at all. A coded value (365243) is treated the same way with an indicator of its own.
 * Mean and deviation are of the known training values.
 */
public final class LogisticRegression implements Classifier {

    private static final double RIDGE = 1e-3;
    private static final int MAX_STEPS = 50;

    private final Columns columns;
    private final double[] weights;

    private LogisticRegression(Columns columns, double[] weights) {
        this.columns = columns;
        this.weights = weights;
    }

    /**
     * @param data training rows
     * @param codes values that are codes, not numbers, in whatever column they stand
     */
    public static LogisticRegression train(DataSet data, Set<Double> codes) {
        Columns columns = Columns.of(data, codes);
        double[][] design = Arrays.stream(data.rows()).map(columns::encode).toArray(double[][]::new);
        double[] weights = new double[columns.width()];
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] change = newtonStep(design, data.defaulted(), weights);
            double largest = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] += change[j];
                largest = Math.max(largest, Math.abs(change[j]));
            }
            if (largest < 1e-10) {
                break;
            }
        }
        return new LogisticRegression(columns, weights);
    }

    @Override
    public double[] probabilities(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> logistic(dot(columns.encode(row), weights)))
                .toArray();
    }

    private static double[] newtonStep(double[][] design, boolean[] defaulted, double[] weights) {
        int width = weights.length;
        double[][] hessian = new double[width][width];
        double[] gradient = new double[width];
        for (int i = 0; i < design.length; i++) {
            double[] x = design[i];
            double p = logistic(dot(x, weights));
            double error = (defaulted[i] ? 1 : 0) - p;
            double curvature = p * (1 - p);
            for (int j = 0; j < width; j++) {
                gradient[j] += error * x[j];
                for (int k = 0; k <= j; k++) {
                    hessian[j][k] += curvature * x[j] * x[k];
                }
            }
        }
        for (int j = 0; j < width; j++) {
            gradient[j] -= RIDGE * weights[j];
            hessian[j][j] += RIDGE;
        }
        return solve(hessian, gradient);
    }

    /** Cholesky; only the lower half of the symmetric matrix is read. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            double root = Math.sqrt(a[j][j]);
            for (int i = j; i < n; i++) {
                a[i][j] /= root;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double logistic(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    /** How a feature row becomes a design row: intercept, standardised values, indicators that occur in training. */
    private record Columns(double[] mean, double[] deviation, boolean[] missing, boolean[] coded, Set<Double> codes) {

        static Columns of(DataSet data, Set<Double> codes) {
            int width = data.features().size();
            Columns columns = new Columns(
                    new double[width], new double[width], new boolean[width], new boolean[width], Set.copyOf(codes));
            for (int j = 0; j < width; j++) {
                double[] known = data.known(j);
                double[] numbers =
                        Arrays.stream(known).filter(v -> !codes.contains(v)).toArray();
                columns.missing[j] = known.length < data.size();
                columns.coded[j] = numbers.length < known.length;
                double mean = Arrays.stream(numbers).average().orElse(0);
                double variance = Arrays.stream(numbers)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(0);
                columns.mean[j] = mean;
                columns.deviation[j] = variance > 0 ? Math.sqrt(variance) : 1;
            }
            return columns;
        }

        int width() {
            return 1 + 3 * mean.length;
        }

        double[] encode(double[] row) {
            int width = mean.length;
            double[] x = new double[width()];
            x[0] = 1;
            for (int j = 0; j < width; j++) {
                boolean isMissing = Double.isNaN(row[j]);
                boolean isCode = codes.contains(row[j]);
                x[1 + j] = isMissing || isCode ? 0 : (row[j] - mean[j]) / deviation[j];
                x[1 + width + j] = isMissing && missing[j] ? 1 : 0;
                x[1 + 2 * width + j] = isCode && coded[j] ? 1 : 0;
            }
            return x;
        }
    }
}
