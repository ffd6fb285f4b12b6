package fr.scoreclair.treeshap;

import java.util.List;

/** Shares from the trees' own covers: the product of child cover over parent cover along the way. */
final class CoverShares implements ReferenceShares {

    @Override
    public List<List<double[]>> of(TableLayout.Block block) {
        return block.regions().stream()
                .map(region -> region.leaves().stream()
                        .map(leaf -> products(leaf.path().ratios()))
                        .toList())
                .toList();
    }

    private static double[] products(double[] ratios) {
        double[] q = new double[1 << ratios.length];
        q[0] = 1;
        for (int w = 1; w < q.length; w++) {
            int lowest = Integer.numberOfTrailingZeros(w);
            q[w] = q[w & (w - 1)] * ratios[lowest];
        }
        return q;
    }
}
