package fr.scoreclair.advisor.portfolio.drift;

import java.util.Set;

/**
 * One feature, or the score, of the clients found beside the training reference. Shares are in [0, 1]; NaN where nobody was counted.
 *
 * @param subject a feature's name, or {@link DriftReport#SCORE}
 * @param clients counted
 * @param psi see {@link Stability}
 * @param byChance what PSI would be on average had nothing moved
 * @param p that chance alone goes so far, by PSI, adjusted for all questions of the same check
 * @param ks largest distance of the cumulative distributions of values on the scale
 * @param outside share whose value is outside the range of the training data
 * @param reasons why it is a finding; empty where it is none
 * @param ends upper ends of the bins on the scale but the last, in the model's unit
 * @param codes the coded values, whose bins come after those on the scale; the last bin is for missing values
 * @param expected the reference's clients by bin
 * @param found the clients by bin
 */
public record SubjectDrift(
        String subject,
        long clients,
        double psi,
        double byChance,
        double p,
        Stability.Band band,
        double ks,
        double missing,
        double missingExpected,
        double outside,
        double outsideExpected,
        Set<Reason> reasons,
        double[] ends,
        double[] codes,
        long[] expected,
        long[] found) {

    public SubjectDrift {
        reasons = Set.copyOf(reasons);
    }

    /** What a finding rests on. */
    public enum Reason {
        /** PSI is in a band that has moved, and chance alone does not explain it. */
        DISTRIBUTION,
        /** The share of missing data has changed by {@link DriftDetector#MISSING} or more, and not by chance. */
        MISSING,
        /** The share outside the training range has grown by {@link DriftDetector#OUTSIDE} or more, and not by chance. */
        OUTSIDE
    }

    public boolean finding() {
        return !reasons.isEmpty();
    }

    public boolean score() {
        return subject.equals(DriftReport.SCORE);
    }

    /** Strong where PSI is, or a fifth of the data has gone missing or come back. */
    public boolean strong() {
        return band == Stability.Band.MOVED_STRONGLY || Math.abs(missing - missingExpected) >= 0.2;
    }
}
