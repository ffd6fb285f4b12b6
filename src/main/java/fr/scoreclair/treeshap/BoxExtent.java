package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The highest and the lowest margin of an ensemble over a box: some features each anywhere in an interval, all others fixed.
 *
 * <p>Branch and bound, the most promising part first. The bound of a part of the box is the sum over trees of the highest leaf
 * the part can still reach. A part in which every tree has one leaf left is a single answer: once it is the most promising, it
 * is the highest margin of all. Otherwise it is halved where the tree that leaves most open asks next. If the {@code budget}
 * of parts runs out the most promising bound is answered: the true extreme lies within it.
 *
 * <p>Sums are made in another order than {@link TreeEnsemble#margin}'s: bounds are within 1e-12 of its scale. Thread-safe.
 */
public final class BoxExtent {

    private final TreeEnsemble ensemble;
    private final double sign;

    private BoxExtent(TreeEnsemble ensemble, double sign) {
        this.ensemble = ensemble;
        this.sign = sign;
    }

    /**
     * One end.
     *
     * @param margin the extreme margin, or a bound beyond it
     * @param exact true where it is attained, by {@code row}
     * @param row a row of the box that attains it; where not exact, a row of the part looked at last
     */
    public record End(double margin, boolean exact, double[] row) {}

    /**
     * The highest margin.
     *
     * @param ensemble the model
     * @param low the lowest value of each feature; NaN for one that is missing and stays so
     * @param high the highest; equal to the lowest where a feature is fixed
     * @param budget how many parts of the box may be looked at
     * @return where it is and how high
     * @throws IllegalArgumentException for ends that do not bound a box
     */
    public static End highest(TreeEnsemble ensemble, double[] low, double[] high, int budget) {
        return new BoxExtent(ensemble, ensemble.scale() < 0 ? -1 : 1).search(low, high, budget);
    }

    /**
     * The lowest margin; see {@link #highest}.
     *
     * @param ensemble the model
     * @param low the lowest value of each feature
     * @param high the highest
     * @param budget how many parts of the box may be looked at
     * @return where it is and how low
     */
    public static End lowest(TreeEnsemble ensemble, double[] low, double[] high, int budget) {
        return new BoxExtent(ensemble, ensemble.scale() < 0 ? 1 : -1).search(low, high, budget);
    }

    /** A part of the box, in bins: what settled trees add up to, the trees still open, and the most they may add. */
    private record Part(int[] from, int[] to, double settled, List<BinnedTree> open, double bound) {}

    private End search(double[] low, double[] high, int budget) {
        FeatureBins bins = ensemble.bins();
        int[] from = bins.bins(low);
        int[] to = bins.bins(high);
        for (int f = 0; f < from.length; f++) {
            if (from[f] > to[f] || Double.isNaN(low[f]) != Double.isNaN(high[f])) {
                throw new IllegalArgumentException("no interval of feature " + f);
            }
        }
        PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(part -> -part.bound()));
        parts.add(part(from, to, 0, List.of(ensemble.trees())));
        for (int looked = 1; ; looked++) {
            Part best = parts.remove();
            if (best.open().isEmpty() || looked >= budget) {
                double margin = ensemble.finish(sign * best.bound());
                return new End(margin, best.open().isEmpty(), row(best, low));
            }
            halve(best, parts);
        }
    }

    private Part part(int[] from, int[] to, double settled, List<BinnedTree> trees) {
        double known = settled;
        double bound = 0;
        List<BinnedTree> open = new ArrayList<>();
        for (BinnedTree tree : trees) {
            double most = most(tree, tree.root, from, to, sign);
            if (asks(tree, from, to) < 0) {
                known += most;
            } else {
                open.add(tree);
                bound += most;
            }
        }
        return new Part(from, to, known, open, known + bound);
    }

    /** Halves a part where its most uncertain tree asks first. */
    private void halve(Part part, PriorityQueue<Part> parts) {
        BinnedTree widest = part.open().getFirst();
        double width = -1;
        for (BinnedTree tree : part.open()) {
            double open = most(tree, tree.root, part.from(), part.to(), 1)
                    + most(tree, tree.root, part.from(), part.to(), -1);
            if (open > width) {
                width = open;
                widest = tree;
            }
        }
        int node = asks(widest, part.from(), part.to());
        int feature = widest.feature[node];
        int at = widest.set[node].nextChange(part.from()[feature]);
        int[] below = part.to().clone();
        below[feature] = at - 1;
        int[] above = part.from().clone();
        above[feature] = at;
        parts.add(part(part.from(), below, part.settled(), part.open()));
        parts.add(part(above, part.to(), part.settled(), part.open()));
    }

    /** The first question a part answers both ways, from the root; -1 where one leaf is left. */
    private static int asks(BinnedTree tree, int[] from, int[] to) {
        int node = tree.root;
        while (node >= 0) {
            int feature = tree.feature[node];
            if (tree.set[node].nextChange(from[feature]) <= to[feature]) {
                return node;
            }
            node = tree.child(node, tree.set[node].contains(from[feature]));
        }
        return -1;
    }

    /** The highest {@code sign * leaf} a part can reach. */
    private static double most(BinnedTree tree, int node, int[] from, int[] to, double sign) {
        if (node < 0) {
            return sign * tree.leafValue[~node];
        }
        int feature = tree.feature[node];
        BinSet set = tree.set[node];
        if (set.nextChange(from[feature]) > to[feature]) {
            return most(tree, tree.child(node, set.contains(from[feature])), from, to, sign);
        }
        return Math.max(most(tree, tree.inside[node], from, to, sign), most(tree, tree.outside[node], from, to, sign));
    }

    /** The lowest value of the box in the part's lowest bins. */
    private double[] row(Part part, double[] low) {
        double[] row = low.clone();
        for (int f = 0; f < row.length; f++) {
            if (!Double.isNaN(low[f]) && part.from()[f] > ensemble.bins().bin(f, low[f])) {
                row[f] = ensemble.bins().cuts(f)[part.from()[f] - 1];
            }
        }
        return row;
    }
}
