package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.coalition.CoalitionShap;
import java.util.stream.IntStream;

/**
 * Explains a row with a single other row as its reference, in probability. With at most {@value CoalitionShap#MAX_FEATURES}
 * features by all mixtures of the two rows, 1,024 questions where ten features differ, for every kind of model and in the
 * model's own arithmetic; with more as {@link Explaining} does against any reference.
 */
final class Differences {

    private final MarginModel engine;

    Differences(MarginModel engine) {
        this.engine = engine;
    }

    Difference.Pair of(double[] own, double[] other) {
        double[][] reference = {other};
        Explainer explainer = own.length <= CoalitionShap.MAX_FEATURES
                ? CoalitionShap.against(engine::probabilities, reference)
                : new Explaining(engine).probability(reference);
        Explanation told = explainer.explain(own);
        double[] errors =
                IntStream.range(0, own.length).mapToDouble(told::standardError).toArray();
        return new Difference.Pair(told.contributions(), errors);
    }
}
