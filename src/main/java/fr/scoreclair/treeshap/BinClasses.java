package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * The bins of one feature parted into classes: all that a set of questions can tell about a value. Kept as runs of bins,
 * so that the classes of hundreds of bins cost a few steps.
 */
final class BinClasses {
    /** The first bin of each run, ascending from 0. */
    private final int[] starts;
    /** The class of each run; classes are numbered from 0 in the order of their first run. */
    private final int[] classes;

    private final int count;
    private final int bins;

    private BinClasses(int[] starts, int[] classes, int count, int bins) {
        this.starts = starts;
        this.classes = classes;
        this.count = count;
        this.bins = bins;
    }

    /** The bins that belong to a set, and the others. */
    static BinClasses of(BinSet set) {
        int[] starts = new int[8];
        int runs = 0;
        for (int bin = 0; bin < set.size(); bin = set.nextChange(bin)) {
            starts = runs == starts.length ? Arrays.copyOf(starts, 2 * runs) : starts;
            starts[runs++] = bin;
        }
        int[] classes = new int[runs];
        Arrays.setAll(classes, run -> run & 1);
        return new BinClasses(Arrays.copyOf(starts, runs), classes, Math.min(2, runs), set.size());
    }

    int count() {
        return count;
    }

    /** The class of every bin. */
    int[] byBin() {
        int[] byBin = new int[bins];
        for (int run = 0; run < starts.length; run++) {
            Arrays.fill(byBin, starts[run], end(run), classes[run]);
        }
        return byBin;
    }

    /** Some bin of a class. */
    int bin(int wanted) {
        int run = 0;
        while (classes[run] != wanted) {
            run++;
        }
        return starts[run];
    }

    /** What both sets of questions together can tell. */
    BinClasses meet(BinClasses other) {
        int[] newStarts = new int[starts.length + other.starts.length];
        int[] newClasses = new int[newStarts.length];
        int[] numbers = new int[count * other.count];
        int met = 0;
        int runs = 0;
        int i = 0;
        int j = 0;
        int bin = 0;
        while (bin < bins) {
            int pair = classes[i] * other.count + other.classes[j];
            if (numbers[pair] == 0) {
                numbers[pair] = ++met;
            }
            if (runs == 0 || newClasses[runs - 1] != numbers[pair] - 1) {
                newStarts[runs] = bin;
                newClasses[runs++] = numbers[pair] - 1;
            }
            bin = Math.min(end(i), other.end(j));
            i += end(i) == bin ? 1 : 0;
            j += other.end(j) == bin ? 1 : 0;
        }
        return new BinClasses(Arrays.copyOf(newStarts, runs), Arrays.copyOf(newClasses, runs), met, bins);
    }

    private int end(int run) {
        return run + 1 < starts.length ? starts[run + 1] : bins;
    }
}
