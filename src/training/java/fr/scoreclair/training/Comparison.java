package fr.scoreclair.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simple to complex on the same split: logistic regression, random forest, gradient boosting, monotone gradient boosting.
 *
 * <p>Each is calibrated where {@link Platt#whereItHelps} says so, and written as PMML with all it does to a row.
 *
 * <p>The rule of the champion, on the training part alone: least out-of-fold log loss; contenders whose paired difference
 * to it is under two standard errors count as equal, and among equals the monotone one wins, as nobody needs to explain to a
 * client why more income made things worse. The hold-out only reports.
 */
record Comparison(
        Product product, DataSet training, DataSet heldOut, List<Contender> contenders, Map<String, Recipe> recipes) {

    /** Hold-out rows the directional checks move about. */
    private static final int MOVED_ROWS = 500;

    static final String LOGISTIC = "logistic regression";
    static final String MONOTONE = "monotone gradient boosting";

    /** Trains one kind of model with its settings chosen, a defaulter counting for so many rows. */
    @FunctionalInterface
    interface Recipe {
        PortableClassifier fit(DataSet rows, double positiveWeight, long seed);
    }

    static Comparison run(Product product, DataSet data, long seed) throws IOException {
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, seed);
        DataSet training = data.select(split.training());
        DataSet heldOut = data.select(split.heldOut());
        Comparison comparison = new Comparison(product, training, heldOut, new ArrayList<>(), new HashMap<>());
        comparison.add(
                LOGISTIC, "ridge 0.001", (rows, weight, s) -> LogisticRegression.train(rows, product.codes(), weight));
        comparison.addTrees("random forest", forests(training));
        List<Boosting> free = product.grid().stream()
                .map(settings -> settings.constrained(List.of()))
                .toList();
        comparison.addTrees("gradient boosting", free);
        comparison.addTrees(MONOTONE, product.grid());
        return comparison;
    }

    /** {@return the contender of least out-of-fold log loss} */
    Contender best() {
        return contenders.stream()
                .min((a, b) -> Double.compare(meanLoss(a), meanLoss(b)))
                .orElseThrow();
    }

    double meanLoss(Contender contender) {
        return Arrays.stream(contender.losses(training.defaulted())).average().orElseThrow();
    }

    /** {@return how many standard errors of the paired difference the contender lies behind the best} */
    double behind(Contender contender) {
        double[] best = best().losses(training.defaulted());
        double[] other = contender.losses(training.defaulted());
        double[] gap = IntStream.range(0, best.length)
                .mapToDouble(i -> other[i] - best[i])
                .toArray();
        double mean = Arrays.stream(gap).average().orElseThrow();
        double variance = Arrays.stream(gap).map(g -> (g - mean) * (g - mean)).sum() / (gap.length - 1);
        return variance == 0 ? 0 : mean / Math.sqrt(variance / gap.length);
    }

    private static List<Boosting> forests(DataSet training) {
        int smallLeaf = Math.max(5, training.size() / 2000);
        return List.of(Boosting.forest(300, 63, smallLeaf), Boosting.forest(300, 255, smallLeaf));
    }

    private void addTrees(String name, List<Boosting> grid) throws IOException {
        Boosting chosen =
                GridSearch.run(training, grid, Product.SEED).getFirst().settings();
        add(name, chosen.describe(), (rows, weight, seed) -> chosen.weighing(weight)
                .fit(rows, seed));
    }

    private void add(String name, String settings, Recipe recipe) throws IOException {
        recipes.put(name, recipe);
        double[] outOfFold = GridSearch.outOfFold(training, (rows, seed) -> recipe.fit(rows, 1, seed), Product.SEED);
        Optional<Platt> calibration = Platt.whereItHelps(outOfFold, training.defaulted(), Product.SEED);
        long start = System.nanoTime();
        try (PortableClassifier raw = recipe.fit(training, 1, Product.SEED)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            PortableClassifier model = calibration.map(raw::calibrated).orElse(raw);
            double[] scores = model.probabilities(heldOut.rows());
            DataSet records = heldOut.select(Verification.rows(heldOut.rows(), scores));
            contenders.add(new Contender(
                    name,
                    settings,
                    calibration,
                    model.pmml(product.name() + ": " + name + ", for comparison", records),
                    calibration.map(platt -> platt.of(outOfFold)).orElse(outOfFold),
                    outOfFold,
                    scores,
                    raw.probabilities(heldOut.rows()),
                    violations(model),
                    seconds));
        }
    }

    private double[] violations(Classifier model) {
        int[] some = Split.sample(heldOut.defaulted(), MOVED_ROWS, Product.SEED);
        double[][] rows = heldOut.select(some).rows();
        double[] violations = new double[training.features().size()];
        for (int j = 0; j < violations.length; j++) {
            int direction = product.directions().get(j);
            violations[j] =
                    direction == 0 ? 0 : Behaviour.violations(model, training, rows, j, direction, product.codes());
        }
        return violations;
    }
}
