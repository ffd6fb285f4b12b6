package fr.scoreclair.advisor.portfolio.cutoff.ui;

import fr.scoreclair.advisor.portfolio.cutoff.CostCurve;
import fr.scoreclair.advisor.portfolio.cutoff.Costs;
import fr.scoreclair.advisor.portfolio.cutoff.Cutoff;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges.InForce;

/**
 * What the panel shows.
 *
 * @param step the threshold that is tried, a step of the {@link Grid}
 */
record Trial(ScoreCounts counts, Cutoff cutoff, double lossGivenDefault, InForce inForce, CostCurve curve, int step) {

    static Trial start(ScoreCounts counts, double lossGivenDefault, InForce inForce) {
        return new Trial(
                counts,
                Cutoff.of(counts, lossGivenDefault),
                lossGivenDefault,
                inForce,
                CostCurve.of(counts, Costs.USUAL),
                Grid.step(inForce.threshold()));
    }

    Trial at(int other) {
        return new Trial(
                counts, cutoff, lossGivenDefault, inForce, curve, Math.clamp(other, Grid.LOWEST, Grid.HIGHEST));
    }

    Trial with(Costs costs) {
        return new Trial(counts, cutoff, lossGivenDefault, inForce, CostCurve.of(counts, costs), step);
    }

    int stepInForce() {
        return Grid.step(inForce.threshold());
    }

    boolean differs() {
        return Grid.threshold(step) != inForce.threshold();
    }

    CutoffFigures now() {
        return cutoff.at(stepInForce());
    }

    CutoffFigures tried() {
        return cutoff.at(step);
    }
}
