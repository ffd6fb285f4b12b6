package fr.scoreclair.treeshap;

/** Some consecutive trees of an ensemble. Immutable and thread-safe. */
interface TreeRun {

    /** {@return how many trees} */
    int size();

    /**
     * The leaves a row reaches, tree by tree.
     *
     * @param bins the row
     * @param words room for {@value MaskedTrees#WORDS} words
     * @param answers takes one value per tree
     */
    void answers(int[] bins, long[] words, double[] answers);
}
