package fr.scoreclair.advisor.riskmodel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a value stands among the reference rows, feature by feature, in the shown direction (older is higher, though days of
 * birth count down). Missing and coded values are not in the order and have no place in it.
 */
final class Population {

    private final List<Feature> features;
    private final double[][] sorted;
    private final int size;

    Population(List<Feature> features, double[][] rows) {
        this.features = features;
        this.size = rows.length;
        this.sorted = IntStream.range(0, features.size())
                .mapToObj(i -> shown(features.get(i), rows, i))
                .toArray(double[][]::new);
    }

    private static double[] shown(Feature feature, double[][] rows, int i) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> row[i])
                .filter(v -> !Double.isNaN(v) && !feature.special().containsKey(v))
                .map(v -> feature.display().show(v))
                .toArray();
        Arrays.sort(values);
        return values;
    }

    int size() {
        return size;
    }

    /** @return share in [0, 1] at or below, NaN where the value is missing or coded or nobody has one */
    double percentile(int feature, double value) {
        Feature described = features.get(feature);
        double[] values = sorted[feature];
        if (Double.isNaN(value) || described.special().containsKey(value) || values.length == 0) {
            return Double.NaN;
        }
        double shown = described.display().show(value);
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= shown) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / values.length;
    }
}
