package fr.scoreclair.treeshap;

/** Some consecutive trees of an ensemble. Immutable and thread-safe. */
interface TreeRun {

    /**
     * Adds the leaves a row reaches, in the trees' order.
     *
     * @param bins the row
     * @param words room for {@value MaskedTrees#WORDS} words
     * @param sum of the trees before
     * @return the sum with these trees
     */
    double add(int[] bins, long[] words, double sum);

    /** The same in single precision. */
    float add(int[] bins, long[] words, float sum);
}
