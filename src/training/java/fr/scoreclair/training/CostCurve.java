package fr.scoreclair.training;

import java.util.stream.IntStream;

/** What each threshold costs when an accepted defaulter costs a multiple of a refused payer. */
final class CostCurve {

    private static final int STEPS = 100;

    private CostCurve() {}

    /** {@return cost per client at thresholds 0.00, 0.01 … 1.00} */
    static double[] costs(Evaluation evaluation, double ratio) {
        int[] ones = evaluation.ones();
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(
                        step -> evaluation.refusals(ones, (double) step / STEPS).cost(ratio))
                .toArray();
    }

    /** {@return the threshold of least cost, in hundredths; the lowest of equals} */
    static double cheapestThreshold(Evaluation evaluation, double ratio) {
        double[] costs = costs(evaluation, ratio);
        int best = 0;
        for (int step = 1; step <= STEPS; step++) {
            if (costs[step] < costs[best]) {
                best = step;
            }
        }
        return (double) best / STEPS;
    }
}
