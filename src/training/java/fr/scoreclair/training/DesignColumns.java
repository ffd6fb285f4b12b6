package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Set;

/** How a feature row becomes a design row: intercept, standardised values, indicators that occur in training. */
record DesignColumns(double[] mean, double[] deviation, boolean[] missing, boolean[] coded, Set<Double> codes) {

    static DesignColumns of(DataSet data, Set<Double> codes) {
        int width = data.features().size();
        DesignColumns columns = new DesignColumns(
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
            boolean isCode = coded[j] && codes.contains(row[j]);
            x[1 + j] = isMissing || isCode ? 0 : (row[j] - mean[j]) / deviation[j];
            x[1 + width + j] = isMissing && missing[j] ? 1 : 0;
            x[1 + 2 * width + j] = isCode ? 1 : 0;
        }
        return x;
    }
}
