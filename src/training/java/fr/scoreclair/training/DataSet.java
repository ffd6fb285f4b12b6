package fr.scoreclair.training;

import java.util.Arrays;
import java.util.List;

/**
 * A table to learn from.
 *
 * @param features names of the columns, in the model's order
 * @param rows one array per client, as long as {@code features}; NaN = missing
 * @param defaulted the outcome of each row
 */
public record DataSet(List<String> features, double[][] rows, boolean[] defaulted) {

    public DataSet {
        if (rows.length != defaulted.length) {
            throw new IllegalArgumentException(rows.length + " rows but " + defaulted.length + " outcomes");
        }
        features = List.copyOf(features);
    }

    public int size() {
        return rows.length;
    }

    /** {@return the rows with these numbers, in this order} */
    public DataSet select(int[] numbers) {
        double[][] selectedRows = new double[numbers.length][];
        boolean[] selectedOutcomes = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            selectedRows[i] = rows[numbers[i]];
            selectedOutcomes[i] = defaulted[numbers[i]];
        }
        return new DataSet(features, selectedRows, selectedOutcomes);
    }

    public double defaultRate() {
        int bad = 0;
        for (boolean outcome : defaulted) {
            bad += outcome ? 1 : 0;
        }
        return (double) bad / defaulted.length;
    }

    /** {@return the known values of one column, sorted} */
    public double[] known(int column) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Arrays.sort(values);
        return values;
    }

    /** {@return all rows one after the other, as LightGBM wants them} */
    double[] flat() {
        return flat(rows);
    }

    static double[] flat(double[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        double[] flat = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return flat;
    }
}
