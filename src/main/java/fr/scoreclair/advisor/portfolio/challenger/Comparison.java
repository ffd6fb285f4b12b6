package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import java.util.Arrays;

/**
 * Champion and challenger over the clients of one rescoring. Arrays have the champion's number first.
 *
 * @param failed clients without a score of the challenger
 * @param matrix favourable to both, to the champion alone, to the challenger alone, to neither
 * @param expectedLoss of those each would accept, by its own probabilities, before LGD, euros
 * @param differences challenger minus champion in steps of 5 points, from -100 to +100
 * @param repaid clients known to have repaid, per bin of score: the champion's bins, then the challenger's
 * @param squares sums of squared errors on known outcomes
 */
public record Comparison(
        int run,
        long clients,
        long compared,
        long failed,
        long[] matrix,
        double[] expectedLoss,
        double[] exposure,
        long[] differences,
        long[] repaid,
        long[] defaulted,
        double[] squares) {

    /** So many of each outcome are needed before a figure on outcomes is told. */
    public static final int ENOUGH = 50;

    public long knownRepaid() {
        return Arrays.stream(repaid, 0, Grid.STEPS).sum();
    }

    public long knownDefaulted() {
        return Arrays.stream(defaulted, 0, Grid.STEPS).sum();
    }

    public boolean enoughOutcomes() {
        return knownRepaid() >= ENOUGH && knownDefaulted() >= ENOUGH;
    }

    /** Clients who would change side. */
    public long swaps() {
        return matrix[1] + matrix[2];
    }

    /** Share of the compared on whom both agree, in [0, 1]; NaN without any. */
    public double agreement() {
        return compared == 0 ? Double.NaN : (double) (matrix[0] + matrix[3]) / compared;
    }

    public double favorableShare(int who) {
        return compared == 0 ? Double.NaN : (double) (matrix[0] + matrix[who == 0 ? 1 : 2]) / compared;
    }

    /**
     * The chance that a client who defaulted has the higher score than one who repaid; equal bins of 0.1 % count half.
     *
     * @return NaN where one kind is missing
     */
    public double auc(int who) {
        double below = 0;
        double won = 0;
        for (int b = who * Grid.STEPS; b < (who + 1) * Grid.STEPS; b++) {
            won += defaulted[b] * (below + repaid[b] / 2.0);
            below += repaid[b];
        }
        return won / ((double) knownRepaid() * knownDefaulted());
    }

    /** Mean squared error of the probability, NaN without outcomes. */
    public double brier(int who) {
        return squares[who] / (knownRepaid() + knownDefaulted());
    }

    /** Half of the compared differ by at most so many points: the end of a step of 5 around 0. */
    public double medianDifference() {
        int middle = differences.length / 2;
        long seen = differences[middle];
        int away = 0;
        while (2 * seen < compared && away < middle) {
            away++;
            seen += differences[middle - away] + differences[middle + away];
        }
        return 5 * away + 2.5;
    }
}
