package fr.scoreclair.advisor.portfolio.drift;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Where a value is counted: in one of up to so many cells between quantiles of the training reference, in the cell of its code
 * (such as « sans emploi »), or among the missing. A cell holds what is above the cut before it and not above its own. For PSI the
 * cells are put together into bins: the reference's deciles, those with less than {@value #FEWEST} of it joined to the bin
 * before, then one bin for each code and one for missing values. Immutable.
 */
final class Cells {

    static final int BINS = 10;

    /** Share of the reference below which a bin of values would tell noise. */
    static final double FEWEST = 0.02;

    private final double[] cuts;
    private final double[] codes;
    private final int[] bins;

    private Cells(double[] cuts, double[] codes, int[] bins) {
        this.cuts = cuts;
        this.codes = codes;
        this.bins = bins;
    }

    /**
     * @param reference in any order; NaN = missing
     * @param codes values with a meaning of their own
     * @param fine how many cells at most, a multiple of {@value #BINS}
     */
    static Cells of(double[] reference, double[] codes, int fine) {
        double[] sortedCodes = codes.clone();
        Arrays.sort(sortedCodes);
        double[] known = Arrays.stream(reference)
                .filter(v -> !Double.isNaN(v) && Arrays.binarySearch(sortedCodes, v) < 0)
                .sorted()
                .toArray();
        double[] cuts = quantiles(known, fine);
        double[] ends = wide(known, quantiles(known, BINS));
        int[] bins = new int[cuts.length + 1 + sortedCodes.length + 1];
        for (int cell = 0; cell < cuts.length; cell++) {
            bins[cell] = below(ends, cuts[cell]);
        }
        for (int cell = cuts.length, bin = ends.length; cell < bins.length; cell++, bin++) {
            bins[cell] = bin;
        }
        return new Cells(cuts, sortedCodes, bins);
    }

    /** Different values at 1/parts, 2/parts, ... of the order; never the highest, above which nobody would be. */
    private static double[] quantiles(double[] sorted, int parts) {
        TreeSet<Double> cuts = new TreeSet<>();
        for (int i = 1; i < parts && sorted.length > 0; i++) {
            cuts.add(sorted[(int) Math.ceil((double) i * sorted.length / parts) - 1]);
        }
        if (sorted.length > 0) {
            cuts.remove(sorted[sorted.length - 1]);
        }
        return cuts.stream().mapToDouble(v -> v).toArray();
    }

    /** Those of the cuts that leave enough of the reference between them. */
    private static double[] wide(double[] sorted, double[] cuts) {
        double[] kept = new double[cuts.length];
        int count = 0;
        int before = 0;
        for (double cut : cuts) {
            int upTo = upTo(sorted, cut);
            if (upTo - before >= FEWEST * sorted.length && sorted.length - upTo >= FEWEST * sorted.length) {
                kept[count++] = cut;
                before = upTo;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int upTo(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).filter(v -> v <= value).count();
    }

    private static int below(double[] cuts, double value) {
        int low = Arrays.binarySearch(cuts, value);
        return low >= 0 ? low : -low - 1;
    }

    int count() {
        return bins.length;
    }

    /** The cell of a value; NaN = missing, the last cell. */
    int of(double value) {
        if (Double.isNaN(value)) {
            return bins.length - 1;
        }
        int code = codes.length == 0 ? -1 : Arrays.binarySearch(codes, value);
        return code >= 0 ? cuts.length + 1 + code : below(cuts, value);
    }

    /** How many cells are on the scale; codes and missing come after. */
    int onScale() {
        return cuts.length + 1;
    }

    /** The bin a cell belongs to. */
    int bin(int cell) {
        return bins[cell];
    }

    int bins() {
        return bins[bins.length - 1] + 1;
    }

    /** The upper end of each bin on the scale but for the last, which has none. */
    double[] ends() {
        return java.util.stream.IntStream.range(0, cuts.length)
                .filter(cell -> bins[cell] != bins[cell + 1])
                .mapToDouble(cell -> cuts[cell])
                .toArray();
    }

    double[] codes() {
        return codes.clone();
    }

    /** Counts of cells put together by bin. */
    long[] binned(long[] counts) {
        long[] binned = new long[bins()];
        for (int cell = 0; cell < bins.length; cell++) {
            binned[bins[cell]] += counts[cell];
        }
        return binned;
    }
}
