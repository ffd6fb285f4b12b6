package fr.scoreclair.treeshap;

/** Shares of features and of pairs of features, while leaves are being added up. Not thread-safe. */
final class PairSums {
    final double[] single;
    /** The whole interaction of i and j, at [i][j] with i below j. */
    final double[][] pair;

    PairSums(int features) {
        single = new double[features];
        pair = new double[features][features];
    }

    void add(int feature, double share) {
        single[feature] += share;
    }

    void add(int one, int other, double share) {
        pair[Math.min(one, other)][Math.max(one, other)] += share;
    }

    /** Half of each interaction on either side of the diagonal, and on it what is left of the feature's own share. */
    double[][] matrix(double scale) {
        double[][] matrix = new double[single.length][single.length];
        for (int i = 0; i < single.length; i++) {
            matrix[i][i] = single[i] * scale;
        }
        for (int i = 0; i < single.length; i++) {
            for (int j = i + 1; j < single.length; j++) {
                double half = pair[i][j] * scale / 2;
                matrix[i][j] = half;
                matrix[j][i] = half;
                matrix[i][i] -= half;
                matrix[j][j] -= half;
            }
        }
        return matrix;
    }
}
