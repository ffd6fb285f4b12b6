package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.portfolio.statistics.Drivers.Driver;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums of contributions, and of what the line of score over margin needs. Not thread-safe. */
final class DriverSums {

    private final double[] absolute;
    private final double[] signed;
    private long explained;
    private long onLine;
    private double margin;
    private double margin2;
    private double score;
    private double scoreMargin;

    DriverSums(int features) {
        absolute = new double[features];
        signed = new double[features];
    }

    void add(Block block, int[] rows, int count) {
        float[] contributions = block.contributions;
        int width = absolute.length;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int marks = block.marks[row];
            if ((marks & Block.EXPLAINED) == 0) {
                continue;
            }
            explained++;
            double sum = 0;
            for (int f = 0, at = row * width; f < width; f++, at++) {
                double one = contributions[at];
                absolute[f] += Math.abs(one);
                signed[f] += one;
                sum += one;
            }
            if ((marks & Block.SCORED) != 0) {
                line(sum, block.probability[row]);
            }
        }
    }

    /** @param sum of the contributions: the margin but for a constant, which the slope does not depend on */
    private void line(double sum, double probability) {
        onLine++;
        margin += sum;
        margin2 += sum * sum;
        score += probability;
        scoreMargin += sum * probability;
    }

    void add(DriverSums other) {
        for (int f = 0; f < absolute.length; f++) {
            absolute[f] += other.absolute[f];
            signed[f] += other.signed[f];
        }
        explained += other.explained;
        onLine += other.onLine;
        margin += other.margin;
        margin2 += other.margin2;
        score += other.score;
        scoreMargin += other.scoreMargin;
    }

    Drivers of(List<String> features) {
        List<Driver> drivers = explained == 0
                ? List.of()
                : IntStream.range(0, features.size())
                        .mapToObj(f -> new Driver(features.get(f), absolute[f] / explained, signed[f] / explained))
                        .toList();
        return new Drivers(explained, slope(), drivers);
    }

    private @Nullable Double slope() {
        double spread = onLine * margin2 - margin * margin;
        double together = onLine * scoreMargin - margin * score;
        return onLine < 2 || spread <= 1e-9 * margin2 || together <= 0 ? null : (Double) (together / spread);
    }
}
