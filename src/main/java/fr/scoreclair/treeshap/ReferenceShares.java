package fr.scoreclair.treeshap;

import java.util.List;

/** What regions must know of the reference an explanation is measured against. */
interface ReferenceShares {
    /**
     * For each region of a block, for each of its leaves, {@code q}: indexed by subsets of the features on the leaf's
     * path, the share of the reference that passes all their questions.
     */
    List<List<double[]>> of(TableLayout.Block block);
}
