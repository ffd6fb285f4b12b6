package fr.scoreclair.training;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one training.
 *
 * @param training rows learnt from
 * @param heldOut rows never seen in training
 * @param trials of the cross-validation, the best first
 * @param unseen probabilities of the training rows, each by a model that had not seen it
 * @param outOfFold the chosen settings on the training rows, each scored by a model that had not seen it
 * @param calibration the map behind the trees, where the rule of {@link Platt#whereItHelps} asks for one
 * @param model LightGBM's text
 * @param champion the model on the hold-out
 * @param baseline logistic regression on the same hold-out
 * @param probabilities of the hold-out rows, calibrated where there is a calibration
 */
record TrainedModel(
        DataSet training,
        DataSet heldOut,
        List<GridSearch.Trial> trials,
        double[] unseen,
        Evaluation outOfFold,
        Optional<Platt> calibration,
        String model,
        Evaluation champion,
        Evaluation baseline,
        double[] probabilities) {

    /**
     * Splits, chooses the settings on the training part, trains on all of it, and opens the hold-out once.
     *
     * @param data all rows of the product
     */
    static TrainedModel train(Product product, DataSet data, long seed) {
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, seed);
        DataSet training = data.select(split.training());
        DataSet heldOut = data.select(split.heldOut());
        List<GridSearch.Trial> trials = GridSearch.run(training, product.grid(), seed);
        Boosting chosen = trials.getFirst().settings();
        double[] unseen = GridSearch.outOfFold(training, chosen::fit, seed);
        Optional<Platt> calibration = Platt.whereItHelps(unseen, training.defaulted(), seed);
        double[] shown = calibration.map(platt -> platt.of(unseen)).orElse(unseen);
        String model = chosen.train(training, seed);
        LogisticRegression baseline = LogisticRegression.train(training, product.codes());
        try (LightGbmOracle oracle = LightGbmOracle.ofText(model)) {
            PortableClassifier champion = calibration.map(oracle::calibrated).orElse(oracle);
            double[] probabilities = champion.probabilities(heldOut.rows());
            return new TrainedModel(
                    training,
                    heldOut,
                    trials,
                    shown,
                    new Evaluation(shown, training.defaulted()),
                    calibration,
                    model,
                    new Evaluation(probabilities, heldOut.defaulted()),
                    new Evaluation(baseline.probabilities(heldOut.rows()), heldOut.defaulted()),
                    probabilities);
        }
    }
}
