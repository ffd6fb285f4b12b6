package fr.scoreclair.advisor.portfolio.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Sums over some clients.
 *
 * @param scored how many have a score; means and shares of scores are over these
 * @param favorable how many of them the model is in favour of, at the threshold of their scoring
 * @param sumOfScores of probabilities in [0, 1]
 * @param exposure sum of the amounts, euros, scored or not; an unknown amount counts as none
 * @param expectedDefault sum of probability times amount, euros: expected loss before LGD
 */
public record Tally(
        long clients, long scored, long favorable, double sumOfScores, double exposure, double expectedDefault) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** Mean probability; null where nobody is scored. */
    public @Nullable Double meanScore() {
        return scored == 0 ? null : (Double) (sumOfScores / scored);
    }

    /** Share of the scored; null where nobody is. */
    public @Nullable Double favorableShare() {
        return scored == 0 ? null : (Double) ((double) favorable / scored);
    }

    /** @param lgd share of the amount that is lost when a client defaults, in [0, 1] */
    public double expectedLoss(double lgd) {
        return lgd * expectedDefault;
    }

    public long withoutScore() {
        return clients - scored;
    }

    Tally plus(Tally other) {
        return new Tally(
                clients + other.clients,
                scored + other.scored,
                favorable + other.favorable,
                sumOfScores + other.sumOfScores,
                exposure + other.exposure,
                expectedDefault + other.expectedDefault);
    }
}
