package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** What over-sampling and class weights do to ranks and to probabilities, before and after calibration, as Markdown. */
final class BalanceReport {

    private BalanceReport() {}

    static String of(Comparison comparison) {
        StringBuilder text = new StringBuilder("""

                ## Few defaulters: over-sampling and class weights (inside training folds only)

                Hold-out. The maps are learnt from out-of-fold scores of the model balanced in the same way; the folds scored are never balanced.

                | model | rows | roc_auc | ECE raw | ECE after Platt | ECE after isotonic |
                |---|---|---|---|---|---|
                """);
        for (String name : new String[] {Comparison.LOGISTIC, Comparison.MONOTONE}) {
            for (Balance balance : Balance.values()) {
                text.append(row(comparison, name, balance));
            }
        }
        return text.toString();
    }

    private static String row(Comparison comparison, String name, Balance balance) {
        GridSearch.Learner learner =
                balance.learner(requireNonNull(comparison.recipes().get(name)));
        DataSet training = comparison.training();
        boolean[] known = comparison.heldOut().defaulted();
        double[] outOfFold = GridSearch.outOfFold(training, learner, Product.SEED);
        try (Classifier model = learner.fit(training, Product.SEED)) {
            double[] scores = model.probabilities(comparison.heldOut().rows());
            Evaluation raw = new Evaluation(scores, known);
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.4f | %.4f | %.4f | %.4f |%n",
                    name,
                    balance.words(),
                    raw.rocAuc(raw.ones()),
                    ece(scores, known),
                    ece(Platt.of(outOfFold, training.defaulted()).of(scores), known),
                    ece(Calibration.isotonic(outOfFold, training.defaulted()).of(scores), known));
        }
    }

    private static double ece(double[] scores, boolean[] known) {
        Evaluation evaluation = new Evaluation(scores, known);
        return evaluation.ece(evaluation.ones());
    }
}
