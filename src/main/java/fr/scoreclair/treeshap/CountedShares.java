package fr.scoreclair.treeshap;

import java.util.List;

/**
 * Shares counted over reference rows: per region a histogram of the states of its bits, hence per leaf how many rows
 * pass exactly which features, hence by superset sums how many pass at least W. Time: rows times regions for the
 * histograms; they are whole numbers, so the shares are exact to the last division.
 */
final class CountedShares implements ShapTables.Reference {
    private final int[][] counts;
    private final int rows;

    CountedShares(ShapTables.Layout layout, int[][] references) {
        rows = references.length;
        counts = new int[layout.regions.size()][];
        for (int r = 0; r < counts.length; r++) {
            counts[r] = new int[1 << layout.regions.get(r).bits()];
        }
        long[] words = new long[layout.masks.words()];
        for (int[] reference : references) {
            layout.masks.facts(reference, words);
            for (int r = 0; r < counts.length; r++) {
                counts[r][layout.state(r, words)]++;
            }
        }
    }

    @Override
    public List<double[]> shares(Region region, int number) {
        return region.leaves().stream()
                .map(leaf -> shares(leaf, counts[number]))
                .toList();
    }

    private double[] shares(Region.RegionLeaf leaf, int[] states) {
        double[] q = new double[1 << leaf.features().length];
        for (int state = 0; state < states.length; state++) {
            if (states[state] > 0) {
                q[leaf.passed(state)] += states[state];
            }
        }
        for (int bit = 1; bit < q.length; bit <<= 1) {
            for (int w = 0; w < q.length; w++) {
                if ((w & bit) == 0) {
                    q[w] += q[w | bit];
                }
            }
        }
        for (int w = 0; w < q.length; w++) {
            q[w] /= rows;
        }
        return q;
    }
}
