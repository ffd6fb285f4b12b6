package fr.scoreclair.treeshap;

/** Rows that pass the trees together, and the room their answers need on the way. Not thread-safe. */
final class RowBlock {
    /** Rows whose sums grow side by side, so that none waits for another's last addition. */
    static final int SIDE_BY_SIDE = 4;

    /** Per row its bins and, where trees are walked, the same with the missing one first. */
    final int[] places;
    /** How many places a row has. */
    final int width;
    /** Words of masks, for as many rows as stand side by side. */
    final long[] reached = new long[SIDE_BY_SIDE * MaskedTrees.WORDS];

    private final FeatureBins bins;
    int count;

    RowBlock(FeatureBins bins, boolean walked, int most) {
        this.bins = bins;
        width = bins.featureCount() * (walked ? 2 : 1);
        places = new int[Math.max(1, most) * width];
    }

    /** Takes rows in, in place of those before. */
    void read(double[][] rows, int from, int rowCount) {
        count = rowCount;
        for (int i = 0; i < rowCount; i++) {
            bins.bins(rows[from + i], places, i * width);
            turn(i * width);
        }
    }

    /** Takes one row of bins in. */
    void read(int[] row) {
        count = 1;
        System.arraycopy(row, 0, places, 0, row.length);
        turn(0);
    }

    private void turn(int at) {
        int features = bins.featureCount();
        if (width > features) {
            for (int f = 0; f < features; f++) {
                int bin = places[at + f];
                places[at + features + f] = bin == bins.missing(f) ? 0 : bin + 1;
            }
        }
    }
}
