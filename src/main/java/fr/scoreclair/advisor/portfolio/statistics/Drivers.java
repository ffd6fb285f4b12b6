package fr.scoreclair.advisor.portfolio.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What weighs in the scores of some clients, by the contributions a run stored.
 *
 * <p>Contributions are in margin. A margin is shown in points of score by the average slope of the score over the margin among these
 * clients: cov(p, m) / var(m), the least-squares line through all of them. That holds for any model; it is an average, so that a
 * client far from the middle moves less. Null where there is no such line.
 *
 * @param explained how many clients have contributions
 * @param pointsPerMargin probability per unit of margin
 * @param features in the order of the run
 */
public record Drivers(long explained, @Nullable Double pointsPerMargin, List<Driver> features) {

    /**
     * @param meanAbsolute mean of |contribution|, in margin
     * @param mean of the contribution with its sign: above 0 it raises scores in the mean
     */
    public record Driver(String feature, double meanAbsolute, double mean) {}
}
