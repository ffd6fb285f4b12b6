package fr.scoreclair.treeshap;

/** The rows an explanation is measured against, binned once. */
final class ReferenceRows {
    private ReferenceRows() {}

    /** Refuses an empty reference and rows of another length. */
    static int[][] bins(TreeEnsemble ensemble, double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("an explanation needs at least one reference row");
        }
        int[][] bins = new int[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            bins[r] = ensemble.bins().bins(rows[r]);
        }
        return bins;
    }
}
