package fr.scoreclair.treeshap;

/** Lets the masks of a row meet. All kernels leave the same bits. */
interface MaskKernel {
    /** Whether this machine can run it at full width. */
    default boolean fits() {
        return true;
    }

    /** Whether masks by it are faster than a walk on trees of medium size. */
    default boolean outrunsWalk() {
        return false;
    }

    /**
     * Writes the leaves a row can reach.
     *
     * @param masks {@value MaskedTrees#WORDS} words per stretch of bins
     * @param starts the stretch of each feature's bins
     * @param firsts for each feature asked, where its bins begin in {@code starts}
     * @param features the features asked, at least one
     * @param places the bins of rows
     * @param row where the row begins among them
     * @param reached gets the words
     * @param at where
     */
    void meet(long[] masks, char[] starts, int[] firsts, int[] features, int[] places, int row, long[] reached, int at);
}
