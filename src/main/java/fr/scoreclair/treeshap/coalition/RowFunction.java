package fr.scoreclair.treeshap.coalition;

/** What is explained: any pure function of a row, the same bits on every call, safe to call from several threads. */
@FunctionalInterface
public interface RowFunction {

    /**
     * The answers to many rows.
     *
     * @param rows each one value per feature, NaN where missing; not to be kept or changed
     * @return one answer per row, in order, in the unit contributions shall have; NaN where there is none
     */
    double[] of(double[][] rows);
}
