package fr.scoreclair.advisor.portfolio.fairness;

import java.util.Set;

/**
 * How one group fares. Shares are in [0, 1]; intervals are at 95 %; NaN where there are too few to say. Rates with outcomes are of
 * clients whose outcome is known.
 *
 * @param band from 0, in the order of values
 * @param clients scored
 * @param favorable share of favourable opinions
 * @param ratio that share over the best group's; 1 for the best itself
 * @param ratioLow bootstrap, see {@link Bootstrap}
 * @param known clients with a known outcome, {@code defaulted} among them
 * @param falseRefusal share of those who paid whom the model would refuse, with Wilson's interval
 * @param missedDefault share of those who defaulted whom the model would accept
 * @param score mean score of those with a known outcome
 * @param rate their default rate
 * @param excess by how much the group's score overstates its risk, beyond what it does for the others: above 0 to its disadvantage
 * @param verdicts what is no accident
 */
public record GroupFigures(
        int band,
        long clients,
        double favorable,
        double ratio,
        double ratioLow,
        double ratioHigh,
        long known,
        long defaulted,
        double falseRefusal,
        double falseRefusalLow,
        double falseRefusalHigh,
        double missedDefault,
        double missedDefaultLow,
        double missedDefaultHigh,
        double score,
        double rate,
        double excess,
        double excessLow,
        double excessHigh,
        Set<Verdict> verdicts) {

    public GroupFigures {
        verdicts = Set.copyOf(verdicts);
    }

    /** What is said of a group. */
    public enum Verdict {
        /** To look into: the favourable share is under four fifths of the best group's. Alone it is no fault: risks may differ. */
        SHARE,
        /** To look into: people who pay are refused a quarter more often than those of the other groups. */
        REFUSALS,
        /** To look into: people who default are accepted a quarter more often than those of the other groups. */
        DEFAULTS,
        /** A finding: the score overstates the risk of this group beside that of the others. */
        OVERSTATED,
        /** A finding: it understates it. */
        UNDERSTATED
    }

    /** Whether a person has to be told. */
    public boolean finding() {
        return verdicts.contains(Verdict.OVERSTATED) || verdicts.contains(Verdict.UNDERSTATED);
    }

    public boolean strong() {
        return Math.abs(excess) >= 0.05;
    }

    public boolean enough() {
        return clients >= FairnessDetector.FEWEST;
    }

    public boolean enoughOutcomes() {
        return !Double.isNaN(excess);
    }
}
