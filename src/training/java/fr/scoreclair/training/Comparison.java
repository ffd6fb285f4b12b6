package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Simple to complex on the same split: logistic regression, random forest, gradient boosting, monotone gradient boosting.
 *
 * <p>The rule of the champion, on the training part alone: least out-of-fold log loss; contenders whose paired difference
 * to it is under two standard errors count as equal, and among equals the monotone one wins, as nobody needs to explain to a
 * client why more income made things worse. The hold-out only reports.
 */
record Comparison(Product product, DataSet training, DataSet heldOut, List<Contender> contenders) {

    /** Hold-out rows the directional checks move about. */
    private static final int MOVED_ROWS = 500;

    static Comparison run(Product product, DataSet data, long seed) {
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, seed);
        DataSet training = data.select(split.training());
        DataSet heldOut = data.select(split.heldOut());
        Comparison comparison = new Comparison(product, training, heldOut, new ArrayList<>());
        comparison.add(
                "logistic regression", "ridge 0.001", (rows, s) -> LogisticRegression.train(rows, product.codes()));
        comparison.addTrees("random forest", forests(training));
        List<Boosting> free = product.grid().stream()
                .map(settings -> settings.constrained(List.of()))
                .toList();
        comparison.addTrees("gradient boosting", free);
        comparison.addTrees("monotone gradient boosting", product.grid());
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

    private void addTrees(String name, List<Boosting> grid) {
        Boosting chosen =
                GridSearch.run(training, grid, Product.SEED).getFirst().settings();
        add(name, chosen.describe(), chosen::fit);
    }

    private void add(String name, String settings, GridSearch.Learner learner) {
        double[] outOfFold = GridSearch.outOfFold(training, learner, Product.SEED);
        long start = System.nanoTime();
        try (Classifier model = learner.fit(training, Product.SEED)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            contenders.add(new Contender(
                    name, settings, outOfFold, model.probabilities(heldOut.rows()), violations(model), seconds));
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
