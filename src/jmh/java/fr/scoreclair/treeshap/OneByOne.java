package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Explains rows one at a time and notes how long each took by the clock on the wall. */
final class OneByOne implements Runnable {
    private final MarginShap shap;
    private final double[][] rows;
    private final List<double[]> turns = new ArrayList<>();

    OneByOne(MarginShap shap, double[][] rows) {
        this.shap = shap;
        this.rows = rows;
    }

    @Override
    public void run() {
        double[] microseconds = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            long start = System.nanoTime();
            shap.explain(rows[r]);
            microseconds[r] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(microseconds);
        turns.add(microseconds);
    }

    /** The quantile of each turn, the first third left out. */
    private Contest.Spread quantile(double share) {
        return Contest.Spread.of(turns.stream()
                .skip(turns.size() / 3)
                .mapToDouble(turn -> turn[(int) (turn.length * share)])
                .toArray());
    }

    @Override
    public String toString() {
        return "median " + quantile(0.5).text(1) + ", p99 " + quantile(0.99).text(1);
    }
}
