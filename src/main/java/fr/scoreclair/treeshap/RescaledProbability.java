package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * Contributions in probability points by rescaling, for batches and for models with more features than
 * {@link ProbabilityShap} can enumerate. <em>Not</em> the Shapley values of the probability.
 *
 * <p>For each reference row r the exact contributions in margin against r alone, {@code phi_i(x, r)}, are all multiplied by
 * the slope of the link between the two margins, {@code (p(x) - p(r)) / (m(x) - m(r))} (its derivative where the margins
 * meet), so that they sum to {@code p(x) - p(r)}; then they are averaged over the reference. So
 * {@code base + sum(contributions) = value} with base the mean probability of the reference and value the row's own, as
 * for the exact ones. With {@link Link#IDENTITY} the two are the same. They differ in that within one pair (x, r) every
 * feature is converted at the same rate, whereas exactly a feature counts more where the other features bring the
 * probability near one half. The idea is the rescale rule of DeepSHAP (Chen, Lundberg and Lee 2022,
 * doi:10.1038/s41467-022-31384-3).
 *
 * <p>Time per row: one walk per tree and reference row, see {@link PairShap}; nothing grows with 2^features. Probabilities
 * are in doubles whatever the model's arithmetic. Immutable, thread-safe, the same bits on every run.
 */
public final class RescaledProbability implements Explainer {
    /** Margins nearer than this are as good as one: the slope is the derivative between them, to 1e-13. */
    private static final double NEAR = 1e-6;

    private final TreeEnsemble ensemble;
    private final long[][] references;
    private final double[] margins;
    private final double base;

    private RescaledProbability(TreeEnsemble ensemble, int[][] references) {
        this.ensemble = ensemble;
        this.references =
                Arrays.stream(references).map(ensemble.flat()::answers).toArray(long[][]::new);
        this.margins = Arrays.stream(references).mapToDouble(ensemble::margin).toArray();
        this.base = Arrays.stream(margins).map(ensemble.link()::apply).sum() / references.length;
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param ensemble the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; copied
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, or one has another length
     */
    public static RescaledProbability against(TreeEnsemble ensemble, double[][] referenceRows) {
        return new RescaledProbability(ensemble, ReferenceRows.bins(ensemble, referenceRows));
    }

    @Override
    public Coverage coverage() {
        String reason = "rescaled for speed, or for more than " + ProbabilityShap.MAX_FEATURES + " features";
        return new Coverage(
                List.of(new Coverage.Part(Coverage.Method.RESCALED, ensemble.treeCount(), reason)), 0);
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, contributions and value in probability
     * @throws IllegalArgumentException if the row has another length
     */
    @Override
    public Explanation explain(double[] row) {
        int[] bins = ensemble.bins().bins(row);
        long[] answers = ensemble.flat().answers(bins);
        double margin = ensemble.margin(bins);
        double[] contributions = new double[ensemble.featureCount()];
        double[] shares = new double[contributions.length];
        PairShares pairs = new PairShares(ensemble.flat(), shares.length);
        double scale = ensemble.scale();
        for (int r = 0; r < references.length; r++) {
            Arrays.fill(shares, 0);
            pairs.add(answers, references[r], shares);
            double rate = scale * slope(margin, margins[r]) / references.length;
            for (int f = 0; f < shares.length; f++) {
                contributions[f] += shares[f] * rate;
            }
        }
        return new Explanation(base, contributions, ensemble.link().apply(margin));
    }

    private double slope(double a, double b) {
        Link link = ensemble.link();
        if (link == Link.IDENTITY) {
            return 1;
        }
        if (Math.abs(a - b) < NEAR) {
            double p = link.apply((a + b) / 2);
            return p * (1 - p);
        }
        return (link.apply(a) - link.apply(b)) / (a - b);
    }
}
