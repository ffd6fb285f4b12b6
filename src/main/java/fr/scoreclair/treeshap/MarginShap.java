package fr.scoreclair.treeshap;

/**
 * What both explainers of the margin do with a row once they are prepared: the tables, then the trees that have none, in
 * this fixed order, so that one row and a batch give the same bits. Immutable, thread-safe.
 */
final class MarginShap {
    /** The trees that have no table. */
    interface OtherTrees {
        /** Adds to the contributions; returns the sum of the reached leaves. */
        double explain(int[] bins, double[] contributions);
    }

    private final TreeEnsemble ensemble;
    private final ShapTables tables;
    private final OtherTrees others;
    private final double base;

    MarginShap(TreeEnsemble ensemble, ShapTables tables, OtherTrees others, double base) {
        this.ensemble = ensemble;
        this.tables = tables;
        this.others = others;
        this.base = base;
    }

    Explanation explain(double[] row) {
        int[] bins = ensemble.bins().bins(row);
        double[] contributions = new double[ensemble.featureCount()];
        double sum = tables.explain(bins, contributions) + others.explain(bins, contributions);
        return new Explanation(base, contributions, sum + ensemble.finish(0));
    }

    Explanation[] explain(double[][] rows) {
        int[][] bins = new int[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            bins[r] = ensemble.bins().bins(rows[r]);
        }
        double[][] contributions = new double[rows.length][ensemble.featureCount()];
        double[] sums = new double[rows.length];
        tables.explain(bins, contributions, sums);
        Explanation[] explanations = new Explanation[rows.length];
        for (int r = 0; r < rows.length; r++) {
            double sum = sums[r] + others.explain(bins[r], contributions[r]);
            explanations[r] = new Explanation(base, contributions[r], sum + ensemble.finish(0));
        }
        return explanations;
    }
}
