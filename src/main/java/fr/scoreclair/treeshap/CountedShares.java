package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares counted over reference rows: per region a histogram of the states, hence per leaf how many rows pass exactly
 * which features, hence by superset sums how many pass at least W. Time: rows times regions for the histograms; they
 * are whole numbers, so the shares are exact to the last division.
 */
final class CountedShares implements ReferenceShares {
    private final int[][] references;

    CountedShares(int[][] references) {
        this.references = references;
    }

    @Override
    public List<List<double[]>> of(TableLayout.Block block) {
        int[][] counts = new int[block.regions().size()][];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = new int[(int) block.regions().get(t).states()];
        }
        long[] state = new long[block.table().words];
        for (int[] reference : references) {
            block.table().state(reference, 0, state);
            for (int t = 0; t < counts.length; t++) {
                counts[t][block.table().row(state, t)]++;
            }
        }
        List<List<double[]>> shares = new ArrayList<>();
        for (int t = 0; t < counts.length; t++) {
            List<double[]> ofLeaves = new ArrayList<>();
            for (Region.RegionLeaf leaf : block.regions().get(t).leaves()) {
                ofLeaves.add(shares(block.regions().get(t).passed(leaf.path()), leaf.path(), counts[t]));
            }
            shares.add(ofLeaves);
        }
        return shares;
    }

    private double[] shares(int[] passed, LeafPath path, int[] counts) {
        double[] q = new double[1 << path.features().length];
        for (int state = 0; state < counts.length; state++) {
            q[passed[state]] += counts[state];
        }
        for (int bit = 1; bit < q.length; bit <<= 1) {
            for (int w = 0; w < q.length; w++) {
                if ((w & bit) == 0) {
                    q[w] += q[w | bit];
                }
            }
        }
        for (int w = 0; w < q.length; w++) {
            q[w] /= references.length;
        }
        return q;
    }
}
