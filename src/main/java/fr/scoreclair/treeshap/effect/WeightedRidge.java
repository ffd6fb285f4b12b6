package fr.scoreclair.treeshap.effect;

/**
 * Weighted least squares with a small penalty on the slopes (not on the intercept), solved by Cholesky:
 * minimises {@code sum w (y - a - x b)^2 + penalty * sum(w) * |b|^2}.
 */
final class WeightedRidge {
    private final double[] slopes;
    private final double intercept;
    private final double fidelity;

    WeightedRidge(double[][] x, double[] y, double[] weights, double penalty) {
        int n = x[0].length;
        double total = 0;
        double[] mean = new double[n];
        double level = 0;
        for (int r = 0; r < x.length; r++) {
            total += weights[r];
            level += weights[r] * y[r];
            for (int i = 0; i < n; i++) {
                mean[i] += weights[r] * x[r][i];
            }
        }
        level /= total;
        for (int i = 0; i < n; i++) {
            mean[i] /= total;
        }
        double[][] gram = new double[n][n];
        double[] moment = new double[n];
        double spread = 0;
        for (int r = 0; r < x.length; r++) {
            double rise = y[r] - level;
            spread += weights[r] * rise * rise;
            for (int i = 0; i < n; i++) {
                double weighted = weights[r] * (x[r][i] - mean[i]);
                moment[i] += weighted * rise;
                for (int j = 0; j <= i; j++) {
                    gram[i][j] += weighted * (x[r][j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            gram[i][i] += penalty * total;
        }
        slopes = solve(gram, moment);
        double at = level;
        for (int i = 0; i < n; i++) {
            at -= slopes[i] * mean[i];
        }
        intercept = at;
        fidelity = fidelity(x, y, weights, spread);
    }

    private double fidelity(double[][] x, double[] y, double[] weights, double spread) {
        double left = 0;
        for (int r = 0; r < x.length; r++) {
            double miss = y[r] - predict(x[r]);
            left += weights[r] * miss * miss;
        }
        return spread > 0 ? 1 - left / spread : Double.NaN;
    }

    /** Solves {@code gram b = moment} by the lower triangle of a positive definite {@code gram}, which it overwrites. */
    private static double[] solve(double[][] gram, double[] moment) {
        int n = moment.length;
        double[] b = moment.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = gram[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= gram[i][k] * gram[j][k];
                }
                gram[i][j] = i == j ? Math.sqrt(sum) : sum / gram[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= gram[i][k] * b[k];
            }
            b[i] /= gram[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= gram[k][i] * b[k];
            }
            b[i] /= gram[i][i];
        }
        return b;
    }

    double predict(double[] row) {
        double sum = intercept;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] * row[i];
        }
        return sum;
    }

    double[] slopes() {
        return slopes;
    }

    double fidelity() {
        return fidelity;
    }
}
