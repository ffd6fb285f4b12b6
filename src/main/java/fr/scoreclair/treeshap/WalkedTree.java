package fr.scoreclair.treeshap;

import java.util.Arrays;

/** A large tree with questions that are no thresholds, walked question by question. */
record WalkedTree(BinnedTree tree) implements TreeRun {

    @Override
    public void add(RowBlock rows, double[] sums, int from) {
        for (int r = 0; r < rows.count; r++) {
            sums[from + r] += value(rows, r);
        }
    }

    @Override
    public void add(RowBlock rows, float[] sums, int from) {
        for (int r = 0; r < rows.count; r++) {
            sums[from + r] += (float) value(rows, r);
        }
    }

    private double value(RowBlock rows, int row) {
        return tree.value(Arrays.copyOfRange(rows.places, row * rows.width, (row + 1) * rows.width));
    }
}
