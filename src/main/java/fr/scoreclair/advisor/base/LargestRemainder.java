package fr.scoreclair.advisor.base;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds parts so that what is shown adds up: each part goes to its floor or ceiling at the unit shown, the largest
 * remainders going up, so that the rounded parts sum to the rounded whole. Each part is off by less than one unit wherever
 * the whole is the sum of the parts to half a unit per part.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param parts any finite numbers
     * @param unit what one step is worth, for example 0.1
     * @param wholeUnits the sum to reach, in units
     * @return the parts in whole units, summing exactly to {@code wholeUnits}
     */
    public static long[] round(double[] parts, double unit, long wholeUnits) {
        int n = parts.length;
        long[] rounded = new long[n];
        double[] remainder = new double[n];
        long missing = wholeUnits;
        for (int i = 0; i < n; i++) {
            double exact = parts[i] / unit;
            rounded[i] = (long) Math.floor(exact);
            remainder[i] = exact - rounded[i];
            missing -= rounded[i];
        }
        if (n == 0) {
            return rounded;
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainder[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; missing > 0; i++, missing--) {
            rounded[order[i % n]]++;
        }
        for (int i = n - 1; missing < 0; i = (i + n - 1) % n, missing++) {
            rounded[order[i]]--;
        }
        return rounded;
    }
}
