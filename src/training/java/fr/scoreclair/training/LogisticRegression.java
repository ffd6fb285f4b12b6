package fr.scoreclair.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The baseline: logistic regression on standardised features, by Newton's method with a small ridge.
 *
 * <p>A missing value becomes the mean (0 after standardisation) and raises an indicator column of its feature, where the
 * training rows had missing values at all. A coded value (365243) is treated the same way with an indicator of its own.
 * Mean and deviation are of the known training values.
 */
public final class LogisticRegression implements PortableClassifier {

    private static final double RIDGE = 1e-3;
    private static final int MAX_STEPS = 50;

    private final List<String> features;
    private final DesignColumns columns;
    private final double[] weights;

    private LogisticRegression(List<String> features, DesignColumns columns, double[] weights) {
        this.features = features;
        this.columns = columns;
        this.weights = weights;
    }

    /**
     * @param data training rows
     * @param codes values that are codes, not numbers, in whatever column they stand
     */
    public static LogisticRegression train(DataSet data, Set<Double> codes) {
        return train(data, codes, 1);
    }

    /**
     * @param data training rows
     * @param codes values that are codes, not numbers, in whatever column they stand
     * @param positiveWeight how many rows a defaulter counts for
     */
    static LogisticRegression train(DataSet data, Set<Double> codes, double positiveWeight) {
        DesignColumns columns = DesignColumns.of(data, codes);
        double[][] design = Arrays.stream(data.rows()).map(columns::encode).toArray(double[][]::new);
        double[] weights = new double[columns.width()];
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] change = newtonStep(design, data.defaulted(), positiveWeight, weights);
            double largest = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] += change[j];
                largest = Math.max(largest, Math.abs(change[j]));
            }
            if (largest < 1e-10) {
                break;
            }
        }
        return new LogisticRegression(data.features(), columns, weights);
    }

    @Override
    public double[] probabilities(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> logistic(dot(columns.encode(row), weights)))
                .toArray();
    }

    /** {@return the same function of the raw values, with the preprocessing folded into it} */
    LinearForm linear() {
        return LinearForm.fold(features, columns, weights);
    }

    @Override
    public byte[] pmml(String description, DataSet records) throws IOException {
        return RegressionPmml.export(linear(), description, records, probabilities(records.rows()));
    }

    @Override
    public PortableClassifier calibrated(Platt platt) {
        double[] behind =
                Arrays.stream(weights).map(weight -> platt.slope() * weight).toArray();
        behind[0] += platt.intercept();
        return new LogisticRegression(features, columns, behind);
    }

    private static double[] newtonStep(
            double[][] design, boolean[] defaulted, double positiveWeight, double[] weights) {
        int width = weights.length;
        double[][] hessian = new double[width][width];
        double[] gradient = new double[width];
        for (int i = 0; i < design.length; i++) {
            double[] x = design[i];
            double p = logistic(dot(x, weights));
            double count = defaulted[i] ? positiveWeight : 1;
            double error = count * ((defaulted[i] ? 1 : 0) - p);
            double curvature = count * p * (1 - p);
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
}
