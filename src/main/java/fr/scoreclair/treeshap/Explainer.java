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
}
