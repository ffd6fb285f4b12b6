package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Probabilities beside outcomes: the figures of a model on rows it has not seen.
 *
 * <p>Every figure is a function of integer row weights, so a bootstrap resample is a vector of counts and nothing is
 * sorted twice. Rows are kept by ascending score; equal scores form one step of the curves.
 */
public final class Evaluation {

    private static final int ECE_BINS = 10;

    private final int[] order;
    private final double[] scores;
    private final boolean[] defaulted;

    /**
     * @param probabilities of default, one per row
     * @param outcomes of the same rows
     */
    public Evaluation(double[] probabilities, boolean[] outcomes) {
        order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        scores = Arrays.stream(order).mapToDouble(row -> probabilities[row]).toArray();
        defaulted = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            defaulted[i] = outcomes[order[i]];
        }
    }

    /** {@return weights of one each: the sample itself} */
    public int[] ones() {
        int[] ones = new int[scores.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** {@return weights given by row number, put into the order every figure here wants them in} */
    public int[] ofRows(int[] weightsByRow) {
        return Arrays.stream(order).map(row -> weightsByRow[row]).toArray();
    }

    /** {@return the chance that a random defaulter scores above a random payer, ties counting one half} */
    public double rocAuc(int[] weights) {
        double concordant = 0;
        double good = 0;
        double bad = 0;
        for (int i = 0; i < scores.length; ) {
            double stepGood = 0;
            double stepBad = 0;
            for (double score = scores[i]; i < scores.length && scores[i] == score; i++) {
                stepBad += defaulted[i] ? weights[i] : 0;
                stepGood += defaulted[i] ? 0 : weights[i];
            }
            concordant += stepBad * (good + stepGood / 2);
            good += stepGood;
            bad += stepBad;
        }
        return concordant / (good * bad);
    }

    /** {@return average precision: the sum over score steps of (gain in recall) x precision} */
    public double prAuc(int[] weights) {
        double allBad = 0;
        for (int i = 0; i < scores.length; i++) {
            allBad += defaulted[i] ? weights[i] : 0;
        }
        double bad = 0;
        double flagged = 0;
        double area = 0;
        for (int i = scores.length - 1; i >= 0; ) {
            double stepBad = 0;
            for (double score = scores[i]; i >= 0 && scores[i] == score; i--) {
                stepBad += defaulted[i] ? weights[i] : 0;
                flagged += weights[i];
            }
            bad += stepBad;
            area += flagged == 0 ? 0 : stepBad / allBad * (bad / flagged);
        }
        return area;
    }

    /** {@return the largest gap between the score distributions of payers and defaulters} */
    public double ks(int[] weights) {
        double allGood = 0;
        double allBad = 0;
        for (int i = 0; i < scores.length; i++) {
            allBad += defaulted[i] ? weights[i] : 0;
            allGood += defaulted[i] ? 0 : weights[i];
        }
        double good = 0;
        double bad = 0;
        double gap = 0;
        for (int i = 0; i < scores.length; ) {
            for (double score = scores[i]; i < scores.length && scores[i] == score; i++) {
                bad += defaulted[i] ? weights[i] : 0;
                good += defaulted[i] ? 0 : weights[i];
            }
            gap = Math.max(gap, good / allGood - bad / allBad);
        }
        return gap;
    }

    /** {@return mean squared distance of probability and outcome} */
    public double brier(int[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            double error = scores[i] - (defaulted[i] ? 1 : 0);
            sum += weights[i] * error * error;
            total += weights[i];
        }
        return sum / total;
    }

    /** {@return mean negative log likelihood} */
    public double logLoss(int[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            sum -= weights[i] * StrictMath.log(defaulted[i] ? scores[i] : 1 - scores[i]);
            total += weights[i];
        }
        return sum / total;
    }

    /**
     * Expected calibration error over ten bins of equal numbers of rows: the mean over bins, weighted by rows, of
     * |mean probability - share of defaults|. Positive even for a perfect model: see {@link #eceIfPerfect}.
     */
    public double ece(int[] weights) {
        double total = 0;
        for (int weight : weights) {
            total += weight;
        }
        double[] gap = new double[ECE_BINS];
        double seen = 0;
        for (int i = 0; i < scores.length; i++) {
            int bin = (int) Math.min(ECE_BINS - 1, (seen + weights[i] / 2.0) / total * ECE_BINS);
            gap[bin] += weights[i] * (scores[i] - (defaulted[i] ? 1 : 0));
            seen += weights[i];
        }
        return Arrays.stream(gap).map(Math::abs).sum() / total;
    }

    /** {@return what happens when clients scoring at least the threshold are refused} */
    public Refusals refusals(int[] weights, double threshold) {
        double[] count = new double[4];
        for (int i = 0; i < scores.length; i++) {
            count[(scores[i] < threshold ? 0 : 2) + (defaulted[i] ? 1 : 0)] += weights[i];
        }
        return new Refusals(count[0], count[1], count[2], count[3]);
    }

    /** {@return number of rows} */
    public int size() {
        return scores.length;
    }

    /** {@return the ECE one would measure on average here if every probability were exactly right: the noise floor} */
    public double eceIfPerfect(int draws, long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            boolean[] outcomes = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                outcomes[i] = random.nextDouble() < scores[i];
            }
            sum += new Evaluation(scores, outcomes).ece(ones());
        }
        return sum / draws;
    }
}
