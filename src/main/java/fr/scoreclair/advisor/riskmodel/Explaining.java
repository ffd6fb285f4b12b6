package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.ProbabilityPoints;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.additive.AdditiveModel;
import fr.scoreclair.treeshap.additive.AdditiveShap;
import fr.scoreclair.treeshap.coalition.CoalitionShap;
import fr.scoreclair.treeshap.coalition.PermutationShap;
import fr.scoreclair.treeshap.coalition.RowFunction;
import java.util.function.BiFunction;

/**
 * Chooses how a model is explained: the closest thing to a closed form it allows. Where a model must be asked about mixtures of rows, at most
 * {@value #MOST_QUESTIONS} are put to it per client, so that an explanation stays a matter of a second or two.
 */
final class Explaining {

    static final int MOST_QUESTIONS = 100_000;

    /** A sample speaks for as many reference rows as half its questions allow. */
    private static final int SAMPLED_ROWS = 50;

    private static final int MOST_PAIRS = 40;

    private final MarginModel engine;
    private final BiFunction<TreeEnsemble, double[][], InterventionalShap> tables;

    Explaining(MarginModel engine) {
        this(engine, InterventionalShap::against);
    }

    /** @param tables where the tables of trees against a group of reference rows come from */
    Explaining(MarginModel engine, BiFunction<TreeEnsemble, double[][], InterventionalShap> tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /** The whole reference population, and both units against it. */
    record Average(ReferencePopulation population, Explainers explainers) {}

    int featureCount() {
        return engine.featureCount();
    }

    Method method() {
        return switch (engine) {
            case TreeEnsemble ignored -> Method.TREES;
            case AdditiveModel ignored -> Method.ADDITIVE;
            default -> enumerable() ? Method.COALITIONS : Method.SAMPLED;
        };
    }

    /** Whether each question costs so much that few can be asked. */
    boolean dear() {
        return engine instanceof BlackBox;
    }

    private boolean enumerable() {
        return engine.featureCount() <= CoalitionShap.MAX_FEATURES;
    }

    /** How many reference rows contributions in probability are measured against. */
    int picture(int most) {
        if (engine instanceof TreeEnsemble) {
            return most;
        }
        return enumerable() ? Math.min(most, MOST_QUESTIONS >>> engine.featureCount()) : Math.min(most, SAMPLED_ROWS);
    }

    /** @param most rows the probability is measured against, where the model allows so many */
    Average average(double[][] rows, double[] scores, int most) {
        if (dear()) {
            ReferencePopulation population = new ReferencePopulation(rows, scores, new Explanation[0]);
            double[][] picture = population.picture(picture(most));
            Explainer points = asked(picture);
            return new Average(population, new Explainers(points, picture.length, points, picture.length));
        }
        Explainer margin = kept(rows);
        ReferencePopulation population = new ReferencePopulation(rows, scores, margin.explain(rows));
        double[][] picture = population.picture(picture(most));
        return new Average(population, new Explainers(margin, rows.length, probability(picture), picture.length));
    }

    /** Both units against a group too small to need a picture. */
    Explainers against(double[][] group) {
        double[][] picture = ReferenceRows.first(group, picture(group.length));
        Explainer points = probability(picture);
        return dear()
                ? new Explainers(points, picture.length, points, picture.length)
                : new Explainers(kept(group), group.length, points, picture.length);
    }

    private Explainer kept(double[][] rows) {
        return engine instanceof TreeEnsemble trees ? tables.apply(trees, rows) : margin(rows);
    }

    Explainer margin(double[][] rows) {
        return switch (engine) {
            case TreeEnsemble trees -> InterventionalShap.against(trees, rows);
            case AdditiveModel additive -> AdditiveShap.against(additive, rows);
            default -> asked(rows);
        };
    }

    Explainer probability(double[][] rows) {
        return engine instanceof TreeEnsemble trees ? ProbabilityPoints.against(trees, rows) : asked(rows);
    }

    private Explainer asked(double[][] rows) {
        RowFunction probability = engine::probabilities;
        if (enumerable()) {
            return CoalitionShap.against(probability, rows);
        }
        int steps = 2 * rows.length * (engine.featureCount() - 1);
        int pairs = Math.clamp(MOST_QUESTIONS / Math.max(1, steps), 2, MOST_PAIRS);
        return PermutationShap.against(probability, rows, pairs);
    }
}
