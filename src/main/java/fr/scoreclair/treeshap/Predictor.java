package fr.scoreclair.treeshap;

/**
 * Adds up what trees answer, always in their order: one row and many rows give the same bits. Many rows pass run of trees
 * by run of trees, so that a run's masks stay in the cache. Immutable and thread-safe.
 */
final class Predictor {
    /** Rows that pass a run together: so many that its masks are read again and again while near the processor. */
    private static final int TOGETHER = 2048;

    private final FeatureBins bins;
    private final TreeRun[] runs;
    private final boolean walked;

    Predictor(BinnedTree[] trees, FeatureBins bins) {
        this(trees, bins, MaskKernels.best());
    }

    Predictor(BinnedTree[] trees, FeatureBins bins, MaskKernel kernel) {
        this.bins = bins;
        TreeRuns all = new TreeRuns(trees, bins, kernel);
        runs = all.runs();
        walked = all.walked();
    }

    /** The sum in doubles. */
    double sum(int[] row) {
        RowBlock one = new RowBlock(bins, walked, 1);
        one.read(row);
        double[] sum = new double[1];
        for (TreeRun run : runs) {
            run.add(one, sum, 0);
        }
        return sum[0];
    }

    /** The sum in floats. */
    float singleSum(int[] row) {
        RowBlock one = new RowBlock(bins, walked, 1);
        one.read(row);
        float[] sum = new float[1];
        for (TreeRun run : runs) {
            run.add(one, sum, 0);
        }
        return sum[0];
    }

    /** The sums in doubles of many rows. */
    double[] sums(double[][] rows) {
        double[] sums = new double[rows.length];
        RowBlock block = new RowBlock(bins, walked, Math.min(TOGETHER, rows.length));
        for (int from = 0; from < rows.length; from += TOGETHER) {
            block.read(rows, from, Math.min(TOGETHER, rows.length - from));
            for (TreeRun run : runs) {
                run.add(block, sums, from);
            }
        }
        return sums;
    }

    /** The sums in floats of many rows. */
    float[] singleSums(double[][] rows) {
        float[] sums = new float[rows.length];
        RowBlock block = new RowBlock(bins, walked, Math.min(TOGETHER, rows.length));
        for (int from = 0; from < rows.length; from += TOGETHER) {
            block.read(rows, from, Math.min(TOGETHER, rows.length - from));
            for (TreeRun run : runs) {
                run.add(block, sums, from);
            }
        }
        return sums;
    }
}
