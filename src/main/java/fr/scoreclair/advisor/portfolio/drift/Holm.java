package fr.scoreclair.advisor.portfolio.drift;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many questions asked at once: Holm's step-down adjustment of p-values. Calling a finding what has an adjusted value of at most
 * α keeps the chance of <em>any</em> false finding in the family at α or less, however the questions hang together.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm, A simple sequentially rejective multiple test procedure, 1979</a>
 */
public final class Holm {

    private Holm() {}

    /**
     * p(i) of rank r (from 0, the smallest first) of k becomes max over ranks up to r of min(1, (k − r) p(i)).
     *
     * @param p in [0, 1]; NaN where there was too little to ask: not counted, and NaN again
     */
    public static double[] adjusted(double... p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> p[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = p.clone();
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = Math.max(highest, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
