package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * 95 % bootstrap intervals: all rows drawn again with replacement, as integer weights.
 *
 * @param resamples number of resamples
 * @param seed of the resampling: the same resamples for every figure and every model with as many rows
 */
record Bootstrap(int resamples, long seed) {

    static final Bootstrap STANDARD = new Bootstrap(2000, Product.SEED);

    /** {@return the figure with the 2.5 % and 97.5 % quantiles of the resampled ones} */
    Figure percentile(Evaluation rows, ToDoubleFunction<int[]> figure) {
        double[] values = resampled(rows, figure);
        return new Figure(figure.applyAsDouble(rows.ones()), low(values), high(values));
    }

    /**
     * The basic (reverse percentile) interval, 2 x value - quantiles, within [0, infinity) and never below the value itself:
     * for figures whose resampled values are biased upwards, such as the ECE.
     */
    Figure basic(Evaluation rows, ToDoubleFunction<int[]> figure) {
        double[] values = resampled(rows, figure);
        double value = figure.applyAsDouble(rows.ones());
        return new Figure(value, Math.max(0, 2 * value - high(values)), Math.max(value, 2 * value - low(values)));
    }

    /**
     * How much higher one model's AUC is than another's on the same rows: both are drawn again together, so that the luck of
     * the draw of clients cancels.
     *
     * @param one probabilities by the first model
     * @param other by the second, of the same rows
     */
    Figure aucGain(double[] one, double[] other, boolean[] outcomes) {
        Evaluation first = new Evaluation(one, outcomes);
        Evaluation second = new Evaluation(other, outcomes);
        ToDoubleFunction<int[]> gain =
                weights -> first.rocAuc(first.ofRows(weights)) - second.rocAuc(second.ofRows(weights));
        double[] values = resampled(first, gain);
        return new Figure(gain.applyAsDouble(first.ones()), low(values), high(values));
    }

    private double[] resampled(Evaluation rows, ToDoubleFunction<int[]> figure) {
        Random random = new Random(seed);
        double[] values = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            int[] weights = new int[rows.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[random.nextInt(weights.length)]++;
            }
            values[b] = figure.applyAsDouble(weights);
        }
        Arrays.sort(values);
        return values;
    }

    private double low(double[] sorted) {
        return sorted[(int) Math.floor(0.025 * (resamples - 1))];
    }

    private double high(double[] sorted) {
        return sorted[(int) Math.ceil(0.975 * (resamples - 1))];
    }
}
