package fr.scoreclair.treeshap;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every feature cut into bins by all the bounds an ensemble asks about: two values of one bin are the same to every
 * tree. Bin 0 lies below the first cut, bin {@code k} from cut {@code k - 1} on, the last bin is the missing value.
 */
final class FeatureBins {
    private final double[][] cuts;

    private FeatureBins(double[][] cuts) {
        this.cuts = cuts;
    }

    static FeatureBins of(List<TreeNode> trees, int featureCount) {
        List<TreeSet<Double>> bounds =
                Stream.generate(TreeSet<Double>::new).limit(featureCount).toList();
        trees.forEach(tree -> collect(tree, bounds));
        double[][] cuts = new double[featureCount][];
        for (int f = 0; f < featureCount; f++) {
            cuts[f] = bounds.get(f).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(cut -> cut != Double.NEGATIVE_INFINITY)
                    .toArray();
        }
        return new FeatureBins(cuts);
    }

    private static void collect(TreeNode node, List<TreeSet<Double>> bounds) {
        if (node instanceof TreeNode.Split split) {
            if (split.feature() < 0 || split.feature() >= bounds.size()) {
                throw new IllegalArgumentException("no feature at position " + split.feature());
            }
            for (double bound : split.set().bounds()) {
                bounds.get(split.feature()).add(bound);
            }
            collect(split.inside(), bounds);
            collect(split.outside(), bounds);
        }
    }

    int featureCount() {
        return cuts.length;
    }

    /** How many bins a feature has, the missing one included. */
    int count(int feature) {
        return cuts[feature].length + 2;
    }

    int missing(int feature) {
        return cuts[feature].length + 1;
    }

    /** The cuts of a feature, ascending; not to be changed. */
    double[] cuts(int feature) {
        return cuts[feature];
    }

    int bin(int feature, double value) {
        double[] sorted = cuts[feature];
        if (!(value < Double.POSITIVE_INFINITY)) {
            return sorted.length + (value == Double.POSITIVE_INFINITY ? 0 : 1);
        }
        double normal = value + 0.0; // of the two zeros, the positive one
        int below = 0;
        for (int left = sorted.length; left > 0; ) {
            int half = (left + 1) >>> 1;
            // without a branch to guess: the sign of the difference says on which side the value lies
            long under = Double.doubleToRawLongBits(normal - sorted[below + half - 1]) >> 63;
            below += half & (int) ~under;
            left -= half;
        }
        return below;
    }

    /** The bin of every feature of a row; refuses a row of another length. */
    int[] bins(double[] row) {
        int[] bins = new int[cuts.length];
        bins(row, bins);
        return bins;
    }

    /** The same, written over {@code into}. */
    void bins(double[] row, int[] into) {
        if (row.length != cuts.length) {
            throw new IllegalArgumentException(
                    "a row of " + row.length + " values for an ensemble of " + cuts.length + " features");
        }
        for (int f = 0; f < row.length; f++) {
            into[f] = bin(f, row[f]);
        }
    }

    /** The bins a set of values is made of. */
    BinSet binSet(int feature, ValueSet set) {
        BinSet bins = new BinSet(count(feature));
        double[] bounds = set.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            int from = ValueSet.countAtOrBelow(cuts[feature], bounds[i]);
            int to = i + 1 < bounds.length ? ValueSet.countAtOrBelow(cuts[feature], bounds[i + 1]) : missing(feature);
            bins.add(from, to);
        }
        if (set.containsMissing()) {
            bins.add(missing(feature));
        }
        return bins;
    }
}
