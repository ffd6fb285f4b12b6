package fr.scoreclair.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Platt's calibration: log-odds = intercept + slope x log-odds of the raw score. A straight line on the margin, so it goes into
 * the PMML's last step and contributions stay additive; the isotonic map is neither.
 */
record Platt(double intercept, double slope) implements Calibration {

    /** Standard errors by which the map must lower the log loss of scores it has not seen, to be worth its keep. */
    private static final double CLEARLY = 2;

    /** {@return the map learnt from scores and outcomes} */
    static Platt of(double[] probabilities, boolean[] defaulted) {
        double[][] odds = Arrays.stream(probabilities)
                .mapToObj(p -> new double[] {logOdds(p)})
                .toArray(double[][]::new);
        LinearForm line = LogisticRegression.train(new DataSet(List.of("margin"), odds, defaulted), Set.of())
                .linear();
        return new Platt(line.intercept(), line.coefficients()[0]);
    }

    /**
     * The rule: learnt on four fifths of the out-of-fold scores and tried on the last, five times over, the map must lower the
     * log loss by more than two standard errors of the paired difference; else raw probabilities are kept.
     *
     * @param outOfFold scores of the training rows, each by a model that had not seen the row
     */
    static Optional<Platt> whereItHelps(double[] outOfFold, boolean[] defaulted, long seed) {
        double[] gain = new double[outOfFold.length];
        for (Split fold : Split.folds(defaulted, GridSearch.FOLDS, seed)) {
            Platt map = of(pick(outOfFold, fold.training()), pick(defaulted, fold.training()));
            for (int row : fold.heldOut()) {
                gain[row] = loss(outOfFold[row], defaulted[row]) - loss(map.of(outOfFold[row]), defaulted[row]);
            }
        }
        double mean = Arrays.stream(gain).average().orElseThrow();
        double variance = Arrays.stream(gain).map(g -> (g - mean) * (g - mean)).sum() / (gain.length - 1);
        boolean helps = mean > CLEARLY * Math.sqrt(variance / gain.length);
        return helps ? Optional.of(of(outOfFold, defaulted)) : Optional.empty();
    }

    @Override
    public double of(double probability) {
        return ofMargin(logOdds(probability));
    }

    /** {@return the probability of a raw log-odds} */
    double ofMargin(double margin) {
        return 1 / (1 + Math.exp(-(intercept + slope * margin)));
    }

    private static double logOdds(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    private static double loss(double probability, boolean defaulted) {
        return -StrictMath.log(defaulted ? probability : 1 - probability);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] pick(boolean[] values, int[] rows) {
        boolean[] picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
