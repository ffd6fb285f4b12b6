package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Champion and challenger compared over some clients, in sums that can be added up; index 0 is the champion, 1 the
 * challenger. Not thread-safe.
 */
final class Sums {

    /** Differences of scores in steps of 5 points, from -100 to +100. */
    static final int DIFFERENCES = 41;

    private static final double PER_UNIT = 20;

    long clients;
    long compared;
    long failed;
    final int[] matrix = new int[4];
    final double[] expectedLoss = new double[2];
    final double[] exposure = new double[2];
    final int[] differences = new int[DIFFERENCES];
    final int[] repaid = new int[2 * Grid.STEPS];
    final int[] defaulted = new int[2 * Grid.STEPS];
    final double[] squares = new double[2];
    long known;

    /** A client without a score of the challenger. */
    void failed() {
        clients++;
        failed++;
    }

    /**
     * A client both have scored.
     *
     * @param amount of the loan, euros; 0 where unknown
     * @param outcome whether the client defaulted; null where unknown
     */
    void add(double[] scores, boolean[] favorable, double amount, @Nullable Boolean outcome) {
        clients++;
        compared++;
        matrix[(favorable[0] ? 0 : 2) + (favorable[1] ? 0 : 1)]++;
        differences[(int) Math.rint((scores[1] - scores[0]) * PER_UNIT) + DIFFERENCES / 2]++;
        for (int who = 0; who < 2; who++) {
            if (favorable[who]) {
                exposure[who] += amount;
                expectedLoss[who] += amount * scores[who];
            }
            if (outcome != null) {
                (outcome ? defaulted : repaid)[who * Grid.STEPS + Grid.bin(scores[who])]++;
                double error = scores[who] - (outcome ? 1 : 0);
                squares[who] += error * error;
            }
        }
        known += outcome == null ? 0 : 1;
    }
}
