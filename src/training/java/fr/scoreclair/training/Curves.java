package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The curves of a model on rows it has not seen: what the plots draw. Rows are kept by ascending score. */
final class Curves {

    private final double[] scores;
    private final boolean[] defaulted;
    private final double allBad;

    Curves(double[] probabilities, boolean[] outcomes) {
        int[] order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        scores = new double[order.length];
        defaulted = new boolean[order.length];
        double bad = 0;
        for (int i = 0; i < order.length; i++) {
            scores[i] = probabilities[order[i]];
            defaulted[i] = outcomes[order[i]];
            bad += defaulted[i] ? 1 : 0;
        }
        allBad = bad;
    }

    /**
     * One bin of the reliability diagram: neighbours in score.
     *
     * @param probability their mean probability
     * @param share of them who defaulted
     * @param rows how many they are
     */
    record Bin(double probability, double share, int rows) {

        /** {@return the share with Wilson's 95 % interval} */
        Figure interval() {
            double z2 = 1.959964 * 1.959964;
            double centre = (share + z2 / (2 * rows)) / (1 + z2 / rows);
            double half = Math.sqrt(z2 * (share * (1 - share) / rows + z2 / (4.0 * rows * rows))) / (1 + z2 / rows);
            return new Figure(share, centre - half, centre + half);
        }
    }

    /** {@return bins of equal numbers of rows, by ascending score} */
    List<Bin> bins(int count) {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < count; bin++) {
            int from = (int) ((long) bin * scores.length / count);
            int to = (int) ((long) (bin + 1) * scores.length / count);
            double sum = 0;
            double bad = 0;
            for (int i = from; i < to; i++) {
                sum += scores[i];
                bad += defaulted[i] ? 1 : 0;
            }
            if (to > from) {
                bins.add(new Bin(sum / (to - from), bad / (to - from), to - from));
            }
        }
        return bins;
    }

    /**
     * The root of the debiased squared calibration error of Kumar, Liang and Ma (2019, arXiv:1909.10155): over bins, weighted by
     * rows, (mean probability - share)^2 - share (1 - share) / (rows - 1): what chance alone adds is taken off; 0 where chance
     * explains it all. A root mean square: at least the mean absolute gap the ECE looks for.
     */
    double debiasedCalibrationError(int count) {
        double sum = 0;
        for (Bin bin : bins(count)) {
            double gap = bin.probability() - bin.share();
            sum += bin.rows() * (gap * gap - bin.share() * (1 - bin.share()) / (bin.rows() - 1));
        }
        return Math.sqrt(Math.max(0, sum / scores.length));
    }

    /** {@return points (false alarms, hits) from (0, 0) to (1, 1)} */
    double[][] roc() {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0});
        flag((bad, flagged) -> points.add(new double[] {(flagged - bad) / (scores.length - allBad), bad / allBad}));
        return points.toArray(double[][]::new);
    }

    /** {@return points (recall, precision)} */
    double[][] precisionRecall() {
        List<double[]> points = new ArrayList<>();
        flag((bad, flagged) -> points.add(new double[] {bad / allBad, bad / flagged}));
        return points.toArray(double[][]::new);
    }

    private interface Step {
        void at(double bad, double flagged);
    }

    /** Flags rows from the highest score down, equal scores together. */
    private void flag(Step step) {
        double bad = 0;
        for (int i = scores.length - 1; i >= 0; ) {
            for (double score = scores[i]; i >= 0 && scores[i] == score; i--) {
                bad += defaulted[i] ? 1 : 0;
            }
            step.at(bad, scores.length - 1.0 - i);
        }
    }

    /** {@return share of the payers, or of the defaulters, in each of {@code count} equal bins of score over 0..1} */
    double[] histogram(boolean outcome, int count) {
        double[] shares = new double[count];
        double all = outcome ? allBad : scores.length - allBad;
        for (int i = 0; i < scores.length; i++) {
            if (defaulted[i] == outcome) {
                shares[Math.min(count - 1, (int) (scores[i] * count))] += 1 / all;
            }
        }
        return shares;
    }
}
