package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the settings of a boosting by stratified cross-validation on the training part alone.
 *
 * <p>The rule: least mean log loss over the folds (a proper score: it asks for probabilities, not for ranks); the number of
 * trees is read at every {@link #STEP}th tree of one training per fold.
 */
final class GridSearch {

    static final int FOLDS = 5;
    static final int STEP = 25;

    /**
     * @param settings with the number of trees
     * @param logLoss mean over folds
     * @param rocAuc mean over folds
     */
    record Trial(Boosting settings, double logLoss, double rocAuc) {}

    private GridSearch() {}

    /** {@return all trials, the best first} */
    static List<Trial> run(DataSet training, List<Boosting> grid, long seed) {
        List<Trial> trials = new ArrayList<>();
        for (Boosting settings : grid) {
            trials.addAll(trials(training, settings, seed));
        }
        trials.sort(Comparator.comparingDouble(Trial::logLoss));
        return trials;
    }

    /** Trains a model on a part of the rows. */
    @FunctionalInterface
    interface Learner {
        Classifier fit(DataSet data, long seed);
    }

    /** {@return the probability of each row by a model of the other folds} */
    static double[] outOfFold(DataSet training, Learner learner, long seed) {
        double[] probabilities = new double[training.size()];
        for (Split fold : Split.folds(training.defaulted(), FOLDS, seed)) {
            try (Classifier model = learner.fit(training.select(fold.training()), seed)) {
                double[] scores =
                        model.probabilities(training.select(fold.heldOut()).rows());
                for (int i = 0; i < scores.length; i++) {
                    probabilities[fold.heldOut()[i]] = scores[i];
                }
            }
        }
        return probabilities;
    }

    private static List<Trial> trials(DataSet training, Boosting settings, long seed) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (Split fold : Split.folds(training.defaulted(), FOLDS, seed)) {
            DataSet out = training.select(fold.heldOut());
            settings.watch(training.select(fold.training()), out.rows(), STEP, seed, (round, probabilities) -> {
                Evaluation evaluation = new Evaluation(probabilities, out.defaulted());
                double[] sum = sums.computeIfAbsent(round, unseen -> new double[2]);
                sum[0] += evaluation.logLoss(evaluation.ones()) / FOLDS;
                sum[1] += evaluation.rocAuc(evaluation.ones()) / FOLDS;
            });
        }
        List<Trial> trials = new ArrayList<>();
        sums.forEach((round, sum) -> trials.add(new Trial(settings.withRounds(round), sum[0], sum[1])));
        return trials;
    }
}
