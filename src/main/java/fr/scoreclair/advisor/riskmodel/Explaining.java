package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.ProbabilityShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.additive.AdditiveModel;
import fr.scoreclair.treeshap.additive.AdditiveShap;
import fr.scoreclair.treeshap.coalition.CoalitionShap;
import fr.scoreclair.treeshap.coalition.PermutationShap;
import fr.scoreclair.treeshap.coalition.RowFunction;

/**
 * Chooses how a model is explained: the closest thing to a closed form it allows. Where a model must be asked about mixtures of rows, at most
 * {@value #MOST_QUESTIONS} are put to it per client, so that an explanation stays a matter of a second or two.
 */
final class Explaining {

    static final int MOST_QUESTIONS = 100_000;

    /** A sample speaks for as many reference rows as half its questions allow. */
    private static final int SAMPLED_ROWS = 50;

    private static final int MOST_PAIRS = 40;

    private Explaining() {}

    static Method method(MarginModel engine) {
        return switch (engine) {
            case TreeEnsemble ignored -> Method.TREES;
            case AdditiveModel ignored -> Method.ADDITIVE;
            default -> enumerable(engine) ? Method.COALITIONS : Method.SAMPLED;
        };
    }

    private static boolean enumerable(MarginModel engine) {
        return engine.featureCount() <= CoalitionShap.MAX_FEATURES;
    }

    /** How many reference rows contributions in probability are measured against. */
    static int picture(MarginModel engine, int most) {
        if (engine instanceof TreeEnsemble) {
            return most;
        }
        return enumerable(engine)
                ? Math.min(most, MOST_QUESTIONS >>> engine.featureCount())
                : Math.min(most, SAMPLED_ROWS);
    }

    /**
     * Both units.
     *
     * @param all rows for the margin, where any number is affordable
     * @param picture rows for the probability
     */
    static Explainers against(MarginModel engine, double[][] all, double[][] picture) {
        return switch (engine) {
            case TreeEnsemble trees ->
                new Explainers(InterventionalShap.against(trees, all), probability(trees, picture));
            case AdditiveModel additive ->
                new Explainers(AdditiveShap.against(additive, all), asked(additive, picture));
            default -> {
                Explainer asked = asked(engine, picture);
                yield new Explainers(asked, asked);
            }
        };
    }

    private static Explainer probability(TreeEnsemble trees, double[][] rows) {
        return trees.featureCount() <= ProbabilityShap.MAX_FEATURES
                ? ProbabilityShap.against(trees, rows)
                : asked(trees, ReferenceRows.first(rows, SAMPLED_ROWS));
    }

    private static Explainer asked(MarginModel engine, double[][] rows) {
        RowFunction probability = engine::probabilities;
        if (enumerable(engine)) {
            return CoalitionShap.against(probability, rows);
        }
        int steps = 2 * rows.length * (engine.featureCount() - 1);
        int pairs = Math.clamp(MOST_QUESTIONS / Math.max(1, steps), 2, MOST_PAIRS);
        return PermutationShap.against(probability, rows, pairs);
    }
}
