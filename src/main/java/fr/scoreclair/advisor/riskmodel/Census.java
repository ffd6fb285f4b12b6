package fr.scoreclair.advisor.riskmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The reference population of one model version counted: how its scores and its features are spread, and how two features go
 * together. Feature values are told as screens show them (years, euros, percent); missing and coded values stand beside the
 * scale, never on it. The lowest and the highest 0.5 % share the first and the last interval, so that one exceptional person
 * does not flatten the picture of all others. Immutable, thread-safe.
 */
public final class Census {

    /** What is left to each end of the scale. */
    private static final double TAIL = 0.005;

    private final Catalogue catalogue;
    private final double[][] rows;
    private final double[] scores;
    private final double[] sortedScores;

    Census(Catalogue catalogue, ReferencePopulation population) {
        this.catalogue = catalogue;
        this.rows = population.rows();
        this.scores = population.scores();
        this.sortedScores = scores.clone();
        Arrays.sort(sortedScores);
    }

    /**
     * Counts over equal intervals.
     *
     * @param from lower end of the first interval; rows below are counted in it
     * @param to upper end of the last one; rows above are counted in it
     * @param beside rows without a value on the scale
     */
    public record Histogram(double from, double to, List<Integer> counts, int beside) {

        public Histogram {
            counts = List.copyOf(counts);
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum() + beside;
        }

        public double width() {
            return (to - from) / counts.size();
        }

        /** The interval a value is counted in. */
        public int bin(double value) {
            return Census.bin(value, from, to, counts.size());
        }
    }

    /**
     * How many rows have both values in an interval of each scale.
     *
     * @param counts {@code [i][j]}: interval i of the first feature, j of the second
     * @param beside rows that lack one of the values
     */
    public record Density(double[] first, double[] second, int[][] counts, int beside) {

        public int total() {
            return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum() + beside;
        }

        /** {@return the interval of a value on a scale of this density} */
        public static int bin(double value, double[] ends, int intervals) {
            return Census.bin(value, ends[0], ends[1], intervals);
        }
    }

    public int size() {
        return rows.length;
    }

    /** Somebody who counts people in a way of his own. */
    public interface Counting {

        /**
         * @param vector a copy, in the model's order and unit; NaN = missing
         * @param score the model's probability of default
         */
        void row(double[] vector, double score);
    }

    /** Everybody of the population once, in the order of the file. */
    public void forEach(Counting counting) {
        for (int i = 0; i < rows.length; i++) {
            counting.row(rows[i].clone(), scores[i]);
        }
    }

    /** Of the scores, in [0, 1]. */
    public Histogram scores(int intervals) {
        return histogram(sortedScores, 0, end(sortedScores, 1 - TAIL), intervals, 0);
    }

    /** Of a feature's values as shown. */
    public Histogram values(String feature, int intervals) {
        int position = position(feature);
        double[] values = DoubleStream.of(shown(position))
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Histogram(
                    0, 1, IntStream.range(0, intervals).map(i -> 0).boxed().toList(), rows.length);
        }
        double[] ends = ends(values);
        return histogram(values, ends[0], ends[1], intervals, rows.length - values.length);
    }

    public Density density(String first, String second, int intervals) {
        double[] one = shown(position(first));
        double[] other = shown(position(second));
        double[] across = ends(known(one));
        double[] up = ends(known(other));
        int[][] counts = new int[intervals][intervals];
        int beside = 0;
        for (int r = 0; r < rows.length; r++) {
            if (Double.isNaN(one[r]) || Double.isNaN(other[r])) {
                beside++;
            } else {
                counts[bin(one[r], across[0], across[1], intervals)][bin(other[r], up[0], up[1], intervals)]++;
            }
        }
        return new Density(across, up, counts, beside);
    }

    /** A value as screens show it, NaN where it is missing or coded. */
    public double shown(String feature, double value) {
        return shown(catalogue.feature(feature), value);
    }

    /** Share in [0, 1] of the population whose score is strictly below. */
    public double scoresBelow(double score) {
        int low = 0;
        int high = sortedScores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedScores[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sortedScores.length;
    }

    /** Share in [0, 1] of those who have a value on the scale whose value, as shown, is strictly below; NaN without a value. */
    public double valuesBelow(String feature, double value) {
        double shown = shown(feature, value);
        double[] known = known(shown(position(feature)));
        return Double.isNaN(shown) || known.length == 0
                ? Double.NaN
                : (double) Arrays.stream(known).filter(v -> v < shown).count() / known.length;
    }

    /**
     * What one step of each feature is worth when values are compared, in the model's order and unit: the interquartile
     * range; where half the population has the same value, the standard deviation; 1 where all have.
     */
    public double[] spreads() {
        return IntStream.range(0, catalogue.features().size())
                .mapToDouble(this::spread)
                .toArray();
    }

    private double spread(int position) {
        double divisor = Math.abs(catalogue.features().get(position).display().divisor());
        double[] values = known(shown(position));
        if (values.length == 0) {
            return 1;
        }
        double range = end(values, 0.75) - end(values, 0.25);
        if (range > 0) {
            return range * divisor;
        }
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        return variance > 0 ? Math.sqrt(variance) * divisor : 1;
    }

    private int position(String feature) {
        return catalogue.names().indexOf(catalogue.feature(feature).name());
    }

    private static double shown(Feature feature, double value) {
        return feature.special().containsKey(value)
                ? Double.NaN
                : feature.display().show(value);
    }

    private double[] shown(int position) {
        Feature feature = catalogue.features().get(position);
        return Arrays.stream(rows)
                .mapToDouble(row -> shown(feature, row[position]))
                .toArray();
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double[] ends(double[] sorted) {
        if (sorted.length == 0) {
            return new double[] {0, 1};
        }
        double from = end(sorted, TAIL);
        double to = end(sorted, 1 - TAIL);
        return to > from ? new double[] {from, to} : new double[] {from, from + 1};
    }

    private static double end(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static Histogram histogram(double[] values, double from, double to, int intervals, int beside) {
        int[] counts = new int[intervals];
        for (double value : values) {
            counts[bin(value, from, to, intervals)]++;
        }
        List<Integer> told = new ArrayList<>();
        Arrays.stream(counts).forEach(told::add);
        return new Histogram(from, to, told, beside);
    }

    private static int bin(double value, double from, double to, int intervals) {
        return (int) Math.clamp((long) Math.floor((value - from) / (to - from) * intervals), 0, intervals - 1);
    }
}
