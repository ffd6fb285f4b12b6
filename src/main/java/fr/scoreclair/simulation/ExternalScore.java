package fr.scoreclair.simulation;

/**
 * A score bought from a credit bureau, in the manner of Home Credit's EXT_SOURCE_2: 0 to 1, high is good. It sees the trait
 * nobody else observes through a fog, and age a little; for 3 % of the people the bureau has none.
 *
 * <p>Drawn from a stream of random numbers of its own, so that all other draws of a client are what they were without it.
 */
final class ExternalScore {

    /** Sets this stream apart from the client's main one. */
    private static final long STREAM = 0x4558545F534F5532L;

    private static final double MISSING = 0.03;

    private ExternalScore() {}

    /** {@return the score to six decimals, or NaN} */
    static double draw(long seed, long index, Household household) {
        Draws draws = new Draws(seed ^ STREAM, index);
        if (draws.chance(MISSING)) {
            return Double.NaN;
        }
        double margin = 0.1 + 0.65 * household.prudence() + 0.015 * (household.age() - 43) + 0.6 * draws.normal();
        return Math.rint(Draws.logistic(margin) * 1e6) / 1e6;
    }
}
