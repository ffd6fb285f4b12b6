package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * What both explainers of the margin do with a row once they are prepared: the tables, then the trees that have none, in
 * this fixed order, so that one row and a batch give the same bits; then the check that it all adds up. Immutable,
 * thread-safe.
 */
final class MarginShap {
    /** Rows explained together: their bins and sums stay in the second-level cache. */
    private static final int TOGETHER = 2048;

    /** The trees that have no table. */
    interface OtherTrees {
        /** Adds to the contributions; returns the sum of the reached leaves. */
        double explain(int[] bins, double[] contributions);
    }

    private final TreeEnsemble ensemble;
    private final ShapTables tables;
    private final OtherTrees others;
    private final boolean anyOther;
    private final double base;
    private final double offset;
    private final AdditivityCheck check;

    MarginShap(TreeEnsemble ensemble, ShapTables tables, TreeParts parts, OtherTrees others, double base) {
        this(ensemble, tables, parts.others().length > 0, others, base);
    }

    private MarginShap(TreeEnsemble ensemble, ShapTables tables, boolean anyOther, OtherTrees others, double base) {
        this.ensemble = ensemble;
        this.tables = tables;
        this.others = others;
        this.anyOther = anyOther;
        this.base = base;
        this.offset = ensemble.finish(0);
        this.check = new AdditivityCheck(ensemble, base);
    }

    /** The same, with the tables looked up in another way. */
    MarginShap by(LookupKernel kernel) {
        return new MarginShap(ensemble, tables.by(kernel), anyOther, others, base);
    }

    ShapTables tables() {
        return tables;
    }

    double base() {
        return base;
    }

    Explanation explain(double[] row) {
        int[] bins = ensemble.bins().bins(row);
        double[] sums = new double[tables.width()];
        tables.explain(bins, 1, sums, new LookupKernel.Scratch(1));
        double[] contributions = Arrays.copyOf(sums, bins.length);
        return new Explanation(base, contributions, finish(bins, 0, contributions, 0, sums[bins.length]));
    }

    Explanation[] explain(double[][] rows) {
        int features = ensemble.featureCount();
        double[] contributions = new double[Math.multiplyExact(rows.length, features)];
        double[] values = new double[rows.length];
        explain(rows, contributions, values);
        Explanation[] explanations = new Explanation[rows.length];
        for (int r = 0; r < rows.length; r++) {
            double[] mine = Arrays.copyOfRange(contributions, r * features, (r + 1) * features);
            explanations[r] = new Explanation(base, mine, values[r]);
        }
        return explanations;
    }

    void explain(double[][] rows, double[] contributions, double[] values) {
        int features = ensemble.featureCount();
        Explainer.checkRoom(rows, features, contributions, values);
        int width = tables.width();
        int room = Math.min(TOGETHER, rows.length);
        double[] sums = new double[room * width];
        int[] bins = new int[room * features];
        LookupKernel.Scratch scratch = new LookupKernel.Scratch(room);
        for (int from = 0; from < rows.length; from += room) {
            int count = Math.min(room, rows.length - from);
            for (int r = 0; r < count; r++) {
                ensemble.bins().bins(rows[from + r], bins, r * features);
            }
            Arrays.fill(sums, 0);
            tables.explain(bins, count, sums, scratch);
            for (int r = 0; r < count; r++) {
                int to = (from + r) * features;
                System.arraycopy(sums, r * width, contributions, to, features);
                values[from + r] = finish(bins, r * features, contributions, to, sums[r * width + features]);
            }
        }
    }

    /** Adds the trees without tables, and checks; returns the margin. */
    private double finish(int[] bins, int at, double[] contributions, int to, double reached) {
        int features = ensemble.featureCount();
        double sum = reached;
        if (anyOther) {
            double[] mine = Arrays.copyOfRange(contributions, to, to + features);
            sum += others.explain(Arrays.copyOfRange(bins, at, at + features), mine);
            System.arraycopy(mine, 0, contributions, to, features);
        }
        double value = sum + offset;
        check.check(contributions, to, features, value);
        return value;
    }
}
