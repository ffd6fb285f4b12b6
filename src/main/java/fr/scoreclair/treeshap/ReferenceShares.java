package fr.scoreclair.treeshap;

import java.util.List;

/** What a region must know of the reference an explanation is measured against. */
interface ReferenceShares {
    /**
     * For each leaf of a region, {@code q}: indexed by subsets of the features on its path, the share of the reference
     * that passes all their questions.
     */
    List<double[]> of(Region region, int number);

    /** For tables that are filled otherwise. */
    static ReferenceShares none() {
        return (region, number) -> List.of();
    }
}
