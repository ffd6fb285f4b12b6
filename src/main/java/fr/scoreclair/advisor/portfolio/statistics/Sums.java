package fr.scoreclair.advisor.portfolio.statistics;

/** Sums by group, as columns. Not thread-safe. */
final class Sums {

    final long[] clients;
    final long[] scored;
    final long[] favorable;
    final double[] scores;
    final double[] exposure;
    final double[] expectedDefault;

    Sums(int groups) {
        clients = new long[groups];
        scored = new long[groups];
        favorable = new long[groups];
        scores = new double[groups];
        exposure = new double[groups];
        expectedDefault = new double[groups];
    }

    /**
     * @param marks of the block
     * @param amount NaN where unknown
     */
    void add(int group, int marks, double probability, double amount) {
        clients[group]++;
        boolean known = amount == amount;
        if (known) {
            exposure[group] += amount;
        }
        if ((marks & Block.SCORED) != 0) {
            scored[group]++;
            favorable[group] += (marks & Block.FAVORABLE) == 0 ? 0 : 1;
            scores[group] += probability;
            if (known) {
                expectedDefault[group] += probability * amount;
            }
        }
    }

    Tally of(int group) {
        return new Tally(
                clients[group],
                scored[group],
                favorable[group],
                scores[group],
                exposure[group],
                expectedDefault[group]);
    }
}
