package fr.scoreclair.advisor.portfolio.cutoff;

/** Sums over the bins below each step, so that any step is two look-ups. */
final class Cumulated {

    private final double[] below;

    private Cumulated(double[] below) {
        this.below = below;
    }

    static Cumulated of(double[] bins) {
        double[] below = new double[bins.length + 1];
        for (int b = 0; b < bins.length; b++) {
            below[b + 1] = below[b] + bins[b];
        }
        return new Cumulated(below);
    }

    /** Counts stay exact: a double holds every whole number up to 2^53. */
    static Cumulated of(long[] bins) {
        double[] numbers = new double[bins.length];
        for (int b = 0; b < bins.length; b++) {
            numbers[b] = bins[b];
        }
        return of(numbers);
    }

    /** Of the scores below the threshold of a step. */
    double below(int step) {
        return below[step];
    }

    long count(int step) {
        return (long) below[step];
    }

    double all() {
        return below[below.length - 1];
    }

    long countAll() {
        return (long) all();
    }
}
