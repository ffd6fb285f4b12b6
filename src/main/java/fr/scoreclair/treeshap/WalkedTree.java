package fr.scoreclair.treeshap;

/** A tree with so many leaves that walking it costs less than looking at them all. */
record WalkedTree(BinnedTree tree) implements TreeRun {

    @Override
    public double add(int[] bins, long[] words, double sum) {
        return sum + tree.value(bins);
    }

    @Override
    public float add(int[] bins, long[] words, float sum) {
        return sum + (float) tree.value(bins);
    }
}
