package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One feature's contributions over a sample of rows, ready to draw: each row is a dot at its contribution, coloured by how
 * high its value stands, and moved aside where dots would cover each other. The same rows give the same picture.
 *
 * @param feature its position
 * @param dots one per row, in the rows' order
 */
public record Beeswarm(int feature, List<Dot> dots) {

    /** Into how many equal parts the range of contributions is cut to see which dots would cover each other. */
    private static final int SLOTS = 120;

    /**
     * @param contribution in the unit of the explanations
     * @param value the row's value, NaN where missing
     * @param rank share in [0, 1] of the sample's known values below this one, half of the equal ones included; NaN where
     *     the value is missing
     * @param lane in [-1, 1]: how far aside, 0 in the middle; the fullest slot reaches the edge
     */
    public record Dot(double contribution, double value, double rank, double lane) {}

    /**
     * @param rows the sample, at least one row
     * @param explanations of those rows, in order
     * @param feature a position in the rows
     * @throws IllegalArgumentException if there is no row, or not one explanation for each
     */
    public static Beeswarm of(double[][] rows, Explanation[] explanations, int feature) {
        if (rows.length == 0 || rows.length != explanations.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows and " + explanations.length + " explanations make no picture");
        }
        double[] contributions = Arrays.stream(explanations)
                .mapToDouble(e -> e.contributions()[feature])
                .toArray();
        double[] values = Arrays.stream(rows).mapToDouble(row -> row[feature]).toArray();
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] lanes = lanes(contributions);
        return new Beeswarm(
                feature,
                IntStream.range(0, rows.length)
                        .mapToObj(r -> new Dot(contributions[r], values[r], rank(known, values[r]), lanes[r]))
                        .toList());
    }

    private static double rank(double[] sorted, double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int below = below(sorted, value);
        int atOrBelow = below(sorted, Math.nextUp(value));
        return (below + atOrBelow) / 2.0 / sorted.length;
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Dots of one slot stand side by side: the middle, then above and below in turn, by size of contribution. */
    private static double[] lanes(double[] contributions) {
        double min = Arrays.stream(contributions).min().orElse(0);
        double width = Arrays.stream(contributions).max().orElse(0) - min;
        int[] taken = new int[SLOTS + 1];
        double[] lanes = new double[contributions.length];
        int widest = 1;
        int[] order = IntStream.range(0, contributions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> contributions[r]))
                .mapToInt(r -> r)
                .toArray();
        for (int r : order) {
            int slot = width > 0 ? (int) ((contributions[r] - min) / width * SLOTS) : 0;
            int step = (taken[slot] + 1) / 2;
            lanes[r] = taken[slot] % 2 == 0 ? -step : step;
            taken[slot]++;
            widest = Math.max(widest, step);
        }
        for (int r = 0; r < lanes.length; r++) {
            lanes[r] = lanes[r] / widest + 0.0;
        }
        return lanes;
    }
}
