package fr.scoreclair.treeshap;

/** What one leaf gives to features and pairs, by what the reference rows pass on the way; see {@link InteractionShap}. */
record CountedInteractions(LeafPatterns leaf) {

    /** Adds the leaf's shares, summed over the reference rows. */
    void add(int[] bins, double value, PairSums sums) {
        int[] features = leaf.path().features();
        long passed = leaf.path().passed(bins);
        long failed = ~passed & leaf.path().all();
        int b = Long.bitCount(failed);
        double loss = 0;
        double bothLose = 0;
        for (int p = 0; p < leaf.patterns().length; p++) {
            long pattern = leaf.patterns()[p];
            if ((pattern & failed) == failed) {
                long alone = passed & ~pattern;
                int a = Long.bitCount(alone);
                double times = value * leaf.counts()[p];
                loss += b == 0 ? 0 : times * ShapleyWeight.of(b, a);
                bothLose += b < 2 ? 0 : times * ShapleyWeight.of(b - 1, a);
                double gain = a == 0 ? 0 : times * ShapleyWeight.of(a, b);
                double bothGain = a < 2 ? 0 : times * ShapleyWeight.of(a - 1, b);
                double mixed = a == 0 || b == 0 ? 0 : times * ShapleyWeight.of(a, b - 1);
                for (long i = alone; i != 0; i &= i - 1) {
                    int one = features[Long.numberOfTrailingZeros(i)];
                    sums.add(one, gain);
                    for (long j = i & i - 1; j != 0; j &= j - 1) {
                        sums.add(one, features[Long.numberOfTrailingZeros(j)], bothGain);
                    }
                    for (long j = failed; j != 0; j &= j - 1) {
                        sums.add(one, features[Long.numberOfTrailingZeros(j)], -mixed);
                    }
                }
            }
        }
        for (long i = failed; i != 0; i &= i - 1) {
            int one = features[Long.numberOfTrailingZeros(i)];
            sums.add(one, -loss);
            for (long j = i & i - 1; j != 0; j &= j - 1) {
                sums.add(one, features[Long.numberOfTrailingZeros(j)], bothLose);
            }
        }
    }
}
