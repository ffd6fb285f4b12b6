package fr.scoreclair.treeshap.effect;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The values of one feature an effect is looked at for: ascending, distinct, never NaN. The array is not copied.
 *
 * @param feature its position in a row
 * @param values empty where the population knows no value of the feature
 */
public record Grid(int feature, double[] values) {

    /**
     * Where the population is: all distinct values where there are at most {@code points} of them (so every category of a
     * categorical feature), else the quantiles {@code 0, 1/(points-1), ..., 1}, so that the ends are the smallest and the
     * largest known value and no point lies between two values that nobody has. Quantiles that fall together are one
     * point. Missing values have no place on a grid.
     *
     * @param rows the population, at least one row, NaN where missing
     * @param feature a position in those rows
     * @param points at least 2
     * @throws IllegalArgumentException if {@code points} is below 2
     */
    public static Grid over(double[][] rows, int feature, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a grid has at least 2 points, not " + points);
        }
        double[] known = Arrays.stream(rows)
                .mapToDouble(row -> row[feature] + 0.0) // the two zeros are one
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(known).distinct().toArray();
        if (distinct.length <= points) {
            return new Grid(feature, distinct);
        }
        double last = known.length - 1.0;
        double[] quantiles = new double[points];
        for (int k = 0; k < points; k++) {
            quantiles[k] = known[(int) Math.round(last * k / (points - 1))];
        }
        return new Grid(feature, Arrays.stream(quantiles).distinct().toArray());
    }

    /** The same grid with one more value, for example the client's own; unchanged for NaN or a value it already has. */
    public Grid with(double value) {
        if (Double.isNaN(value) || Arrays.stream(values).anyMatch(v -> v == value)) {
            return this;
        }
        double[] more = DoubleStream.concat(Arrays.stream(values), DoubleStream.of(value))
                .sorted()
                .toArray();
        return new Grid(feature, more);
    }

    /** {@return how many values it has} */
    public int size() {
        return values.length;
    }

    /** Copies of the rows, which {@link #place} then changes. */
    static double[][] copy(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("an effect needs at least one row");
        }
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Gives every row the value at a point. */
    void place(double[][] rows, int point) {
        for (double[] row : rows) {
            row[feature] = values[point];
        }
    }
}
