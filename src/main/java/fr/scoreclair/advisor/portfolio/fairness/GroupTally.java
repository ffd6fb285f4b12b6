package fr.scoreclair.advisor.portfolio.fairness;

/** One group counted: constant memory. Clients without a score are nowhere. Not thread-safe. */
final class GroupTally {

    static final int COUNTS = 7;
    static final int SUMS = 4;

    long clients;
    long favorable;
    long goodRefused;
    long good;
    long badAccepted;
    long bad;
    long simulated;

    /** Of those with a known outcome: scores, their squares, scores of those who defaulted. */
    double scores;

    double squares;
    double scoresOfBad;

    /** Of all. */
    double allScores;

    void add(double score, boolean opinion) {
        clients++;
        favorable += opinion ? 1 : 0;
        allScores += score;
    }

    /** Besides {@link #add(double, boolean)}, where the outcome is known. */
    void outcome(double score, boolean opinion, boolean defaulted, boolean drawn) {
        simulated += drawn ? 1 : 0;
        scores += score;
        squares += score * score;
        if (defaulted) {
            bad++;
            badAccepted += opinion ? 1 : 0;
            scoresOfBad += score;
        } else {
            good++;
            goodRefused += opinion ? 0 : 1;
        }
    }

    long[] counts() {
        return new long[] {clients, favorable, goodRefused, good, badAccepted, bad, simulated};
    }

    double[] sums() {
        return new double[] {scores, squares, scoresOfBad, allScores};
    }

    void add(long[] counts, double[] sums) {
        if (counts.length != COUNTS || sums.length != SUMS) {
            throw new IllegalArgumentException("counts of another layout");
        }
        clients += counts[0];
        favorable += counts[1];
        goodRefused += counts[2];
        good += counts[3];
        badAccepted += counts[4];
        bad += counts[5];
        simulated += counts[6];
        scores += sums[0];
        squares += sums[1];
        scoresOfBad += sums[2];
        allScores += sums[3];
    }

    void add(GroupTally more) {
        add(more.counts(), more.sums());
    }

    long known() {
        return good + bad;
    }

    /** Mean of score − outcome over those with a known outcome. */
    double excess() {
        return (scores - bad) / known();
    }

    /** Variance of that mean: the sample variance of score − outcome over the number of clients. */
    double variance() {
        double n = known();
        double sumOfSquares = squares - 2 * scoresOfBad + bad;
        return Math.max(0, sumOfSquares - n * excess() * excess()) / (n - 1) / n;
    }
}
