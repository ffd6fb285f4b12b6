package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.List;

/**
 * How many clients stand in each cell of each subject, however many there are: memory does not grow with them. Not thread-safe.
 * A client without a score is counted in the features alone.
 */
final class Tally {

    private final List<Feature> features;
    private final List<Cells> cells;

    /** By subject: one count per cell, then how many are outside the range of the training data. */
    private final long[][] counts;

    Tally(Catalogue catalogue, List<Cells> cells) {
        this.features = catalogue.features();
        this.cells = List.copyOf(cells);
        this.counts = cells.stream().map(one -> new long[one.count() + 1]).toArray(long[][]::new);
    }

    /**
     * @param values in the model's order and unit; NaN = missing
     * @param score NaN where the model refuses these values
     */
    void add(double[] values, double score) {
        for (int f = 0; f < features.size(); f++) {
            int cell = cells.get(f).of(values[f]);
            counts[f][cell]++;
            if (cell < cells.get(f).onScale() && !features.get(f).training().contains(values[f])) {
                counts[f][cells.get(f).count()]++;
            }
        }
        if (!Double.isNaN(score)) {
            counts[features.size()][cells.getLast().of(score)]++;
        }
    }

    /** @throws IllegalArgumentException where the counts are of another layout */
    void add(int subject, long[] more) {
        if (more.length != counts[subject].length) {
            throw new IllegalArgumentException(more.length + " cells, not " + counts[subject].length);
        }
        for (int i = 0; i < more.length; i++) {
            counts[subject][i] += more[i];
        }
    }

    long[] of(int subject) {
        return counts[subject].clone();
    }

    /** Clients counted under a subject. */
    long clients(int subject) {
        long all = 0;
        for (int cell = 0; cell < cells.get(subject).count(); cell++) {
            all += counts[subject][cell];
        }
        return all;
    }

    long missing(int subject) {
        return counts[subject][cells.get(subject).count() - 1];
    }

    long outside(int subject) {
        return counts[subject][cells.get(subject).count()];
    }

    long[] binned(int subject) {
        return cells.get(subject).binned(counts[subject]);
    }

    double distance(int subject, Tally other) {
        return KolmogorovSmirnov.distance(
                counts[subject], other.counts[subject], cells.get(subject).onScale());
    }
}
