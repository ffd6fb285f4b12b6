package fr.scoreclair.treeshap.coalition;

import java.util.Arrays;
import java.util.Random;

/** Functions with interactions of every order, and Shapley values by walking all orders of the features. */
final class Games {
    private Games() {}

    /** Sums of products of bent features: nothing additive about it. */
    static RowFunction random(int features, long seed) {
        return rows -> Arrays.stream(rows)
                .mapToDouble(row -> answer(row, features, seed))
                .toArray();
    }

    private static double answer(double[] row, int features, long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int term = 0; term < 5; term++) {
            double product = random.nextGaussian();
            for (int i = 0; i < features; i++) {
                double slope = random.nextGaussian();
                if (random.nextInt(3) == 0) {
                    product *= Math.tanh(Double.isNaN(row[i]) ? slope : slope * row[i] + 0.3);
                }
            }
            sum += product;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double[][] rows(int features, int count, Random random) {
        double[][] rows = new double[count][features];
        for (double[] row : rows) {
            for (int i = 0; i < features; i++) {
                row[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(3) == 0 ? 1 : random.nextGaussian();
            }
        }
        return rows;
    }

    /** The mean credit over all orders: another form of the definition than the one the engine sums. */
    static double[] shapleyByOrders(RowFunction function, double[] row, double[][] references) {
        double[] shapley = new double[row.length];
        int[] orders = {0};
        for (double[] reference : references) {
            orders[0] = 0;
            double[] credit = new double[row.length];
            walk(function, row, reference.clone(), 0, credit, orders);
            for (int i = 0; i < row.length; i++) {
                shapley[i] += credit[i] / orders[0] / references.length;
            }
        }
        return shapley;
    }

    /** Each way on is walked; a step is counted once for every order that takes it. */
    private static void walk(RowFunction f, double[] row, double[] mixture, int taken, double[] credit, int[] orders) {
        int left = row.length - Integer.bitCount(taken);
        if (left == 0) {
            orders[0]++;
            return;
        }
        double before = f.of(new double[][] {mixture})[0];
        for (int i = 0; i < row.length; i++) {
            if ((taken >>> i & 1) == 0) {
                double[] next = mixture.clone();
                next[i] = row[i];
                double gain = f.of(new double[][] {next})[0] - before;
                credit[i] += gain * factorial(left - 1);
                walk(f, row, next, taken | 1 << i, credit, orders);
            }
        }
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
