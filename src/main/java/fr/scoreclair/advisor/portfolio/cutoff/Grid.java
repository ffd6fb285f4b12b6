package fr.scoreclair.advisor.portfolio.cutoff;

/**
 * The thresholds that can be tried: every 0.1 % of score. Step k is the threshold k / {@value #STEPS}; bin k holds the scores
 * p with k / {@value #STEPS} &le; p &lt; (k + 1) / {@value #STEPS}, a score of 1 the last one. So the clients with a
 * favourable opinion at step k, p &lt; k / {@value #STEPS}, are exactly those of the bins below k.
 */
public final class Grid {

    public static final int STEPS = 1_000;

    /** The lowest threshold a person may propose: 1 %. */
    public static final int LOWEST = 10;

    /** The highest one: 99 %. */
    public static final int HIGHEST = 990;

    private Grid() {}

    /** {@return the threshold of a step: the double that its decimals name, since a division of integers rounds correctly} */
    public static double threshold(int step) {
        return step / (double) STEPS;
    }

    /** {@return the step nearest to a threshold, within the bounds} */
    public static int step(double threshold) {
        return Math.clamp(Math.round(threshold * STEPS), LOWEST, HIGHEST);
    }

    /** {@return whether a threshold is one of the grid, to the last bit} */
    public static boolean holds(double threshold) {
        return threshold(step(threshold)) == threshold;
    }

    /**
     * The bin of a score, exact at its ends although p x 1,000 is rounded.
     *
     * @throws IllegalArgumentException where it is outside [0, 1] or NaN
     */
    public static int bin(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
        int near = (int) (score * STEPS);
        if (threshold(near) > score) {
            near--;
        } else if (threshold(near + 1) <= score) {
            near++;
        }
        return Math.min(near, STEPS - 1);
    }
}
