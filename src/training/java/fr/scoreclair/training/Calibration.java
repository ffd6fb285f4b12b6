package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Maps scores to probabilities. Both maps learn from out-of-fold scores of the training part, never from the hold-out.
 */
interface Calibration {

    double of(double probability);

    /** {@return the scores, mapped} */
    default double[] of(double[] probabilities) {
        return Arrays.stream(probabilities).map(this::of).toArray();
    }

    /** {@return Platt's map: the identity where slope is 1 and intercept 0} */
    static Calibration platt(double[] probabilities, boolean[] defaulted) {
        return Platt.of(probabilities, defaulted);
    }

    /** {@return the isotonic map: shares of default over pooled neighbours (pool adjacent violators), a step function} */
    static Calibration isotonic(double[] probabilities, boolean[] defaulted) {
        int[] order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probabilities[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] start = new double[order.length];
        double[] bad = new double[order.length];
        double[] all = new double[order.length];
        int blocks = 0;
        for (int row : order) {
            start[blocks] = probabilities[row];
            bad[blocks] = defaulted[row] ? 1 : 0;
            all[blocks] = 1;
            blocks++;
            while (blocks > 1 && bad[blocks - 2] * all[blocks - 1] >= bad[blocks - 1] * all[blocks - 2]) {
                blocks--;
                bad[blocks - 1] += bad[blocks];
                all[blocks - 1] += all[blocks];
            }
        }
        double[] starts = Arrays.copyOf(start, blocks);
        double[] shares = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            shares[block] = bad[block] / all[block];
        }
        return probability -> {
            int place = Arrays.binarySearch(starts, probability);
            return shares[Math.max(0, place >= 0 ? place : -place - 2)];
        };
    }
}
