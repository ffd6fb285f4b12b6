package fr.scoreclair.treeshap;

import java.util.Arrays;

/** Gives the Shapley values of rows, prepared once for a model and a reference. Immutable, thread-safe, deterministic. */
public interface Explainer {

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, contributions and value, in the explainer's unit
     * @throws IllegalArgumentException if the row has another length
     */
    Explanation explain(double[] row);

    /**
     * Explains many rows, with the same bits as one by one.
     *
     * @param rows each one value per feature, NaN where missing
     * @return one explanation per row, in order
     * @throws IllegalArgumentException if a row has another length
     */
    default Explanation[] explain(double[][] rows) {
        return Arrays.stream(rows).map(this::explain).toArray(Explanation[]::new);
    }

    /** {@return which method answers for how many trees, for the model's page and the log} */
    default Coverage coverage() {
        return Coverage.none();
    }

    /**
     * Explains many rows into arrays, with the same bits as one by one.
     *
     * @param rows each one value per feature, NaN where missing
     * @param contributions takes those of the first row, then those of the second, and so on
     * @param values takes one value per row
     * @throws IllegalArgumentException if a row has another length or an array is too short
     */
    default void explain(double[][] rows, double[] contributions, double[] values) {
        for (int r = 0; r < rows.length; r++) {
            Explanation explanation = explain(rows[r]);
            int features = explanation.contributions().length;
            checkRoom(rows, features, contributions, values);
            System.arraycopy(explanation.contributions(), 0, contributions, r * features, features);
            values[r] = explanation.value();
        }
    }

    /** Refuses arrays too short for the explanations of rows. */
    static void checkRoom(double[][] rows, int features, double[] contributions, double[] values) {
        if (contributions.length < Math.multiplyExact(rows.length, features) || values.length < rows.length) {
            throw new IllegalArgumentException(rows.length + " explanations of " + features
                    + " features do not fit arrays of " + contributions.length + " and " + values.length);
        }
    }
}
