package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * One leaf, and how the reference relates to the way there: per pattern (which of the features on the way a reference row
 * passes) the number of rows that show it.
 *
 * @param path the way, of at most 64 features
 * @param patterns ascending, bit i for feature i of the path
 * @param counts of each pattern
 */
record LeafPatterns(LeafPath path, long[] patterns, int[] counts) {
    static final int MOST_FEATURES = 64;

    static LeafPatterns of(LeafPath path, int[][] references) {
        long[] all = new long[references.length];
        for (int r = 0; r < all.length; r++) {
            all[r] = path.passed(references[r]);
        }
        Arrays.sort(all);
        long[] patterns = new long[all.length];
        int[] counts = new int[all.length];
        int size = 0;
        for (int r = 0; r < all.length; r++) {
            if (r == 0 || all[r] != all[r - 1]) {
                patterns[size++] = all[r];
            }
            counts[size - 1]++;
        }
        return new LeafPatterns(path, Arrays.copyOf(patterns, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return path.features().length;
    }

    /**
     * Adds {@code value} times the shares of "this leaf is reached", summed over the reference rows. A pattern counts only
     * if it passes all the row does not: then the features the row alone passes gain, and those the row fails lose.
     */
    void add(int[] bins, double value, double[] contributions) {
        long passed = path.passed(bins);
        long failed = ~passed & path.all();
        int needed = Long.bitCount(failed);
        double[] gain = new double[size()];
        double loss = 0;
        for (int p = 0; p < patterns.length; p++) {
            if ((patterns[p] & failed) == failed) {
                long alone = passed & ~patterns[p];
                int a = Long.bitCount(alone);
                loss += needed == 0 ? 0 : counts[p] * ShapleyWeight.of(needed, a);
                double weight = a == 0 ? 0 : counts[p] * ShapleyWeight.of(a, needed);
                for (long left = alone; left != 0; left &= left - 1) {
                    gain[Long.numberOfTrailingZeros(left)] += weight;
                }
            }
        }
        for (int i = 0; i < gain.length; i++) {
            double share = (passed >>> i & 1) != 0 ? gain[i] : -loss;
            contributions[path.features()[i]] += share == 0 ? 0 : value * share;
        }
    }
}
