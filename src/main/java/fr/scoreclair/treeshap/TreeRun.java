package fr.scoreclair.treeshap;

/** Some consecutive trees of an ensemble. Immutable and thread-safe. */
interface TreeRun {

    /**
     * Adds the leaves rows reach, each row's in the trees' order.
     *
     * @param rows the rows
     * @param sums of the trees before, and then with these
     * @param from where the first row's sum is
     */
    void add(RowBlock rows, double[] sums, int from);

    /** The same in single precision. */
    void add(RowBlock rows, float[] sums, int from);
}
