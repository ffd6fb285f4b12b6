package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Decides which leaves share a table. Every table costs one look-up per explained row, so neighbours are joined, the
 * pair that takes the fewest additional table rows first, as long as a look-up saved costs at most
 * {@code rowsPerLookup} of them. Greedy, deterministic.
 */
final class RegionPlan {
    /** How many followers in the list a region may be joined with. */
    private static final int WINDOW = 16;
    /** States of a region with several leaves; 2,048 rows are 128 KiB. */
    private static final int MOST_STATES = 2048;

    private final double rowsPerLookup;
    private final PriorityQueue<Pair> queue =
            new PriorityQueue<>(Comparator.comparingDouble(Pair::cost).thenComparingInt(pair -> pair.number));
    private int pairs;

    private RegionPlan(double rowsPerLookup) {
        this.rowsPerLookup = rowsPerLookup;
    }

    /** A region in a list that shrinks. */
    private static final class Link {
        final Region region;

        @Nullable
        Link before;

        @Nullable
        Link after;

        boolean gone;

        Link(Region region) {
            this.region = region;
        }
    }

    private record Pair(double cost, int number, Link one, Link other, Region joined) {}

    /** The leaves of a tree, those of one parent joined. */
    static List<Region> leaves(BinnedTree tree, FeatureBins bins, double scale) {
        List<LeafPath> paths = LeafPath.of(tree, bins);
        boolean[] sibling = new boolean[paths.size()];
        for (int n = 0; n < tree.nodeCount(); n++) {
            if (tree.inside[n] < 0 && tree.outside[n] < 0) {
                sibling[~tree.outside[n]] = true;
            }
        }
        List<Region> regions = new ArrayList<>();
        for (LeafPath path : paths) {
            Region region = Region.of(path, tree.leafValue[path.leaf()] * scale);
            Region both = sibling[path.leaf()] && region.states() <= MOST_STATES
                    ? regions.getLast().with(region, MOST_STATES)
                    : null;
            if (both != null) {
                regions.set(regions.size() - 1, both);
            } else {
                regions.add(region);
            }
        }
        return regions;
    }

    /** Joins regions of a list where that is worth it; the order of the first of each stays. */
    static List<Region> join(List<Region> regions, double rowsPerLookup) {
        return new RegionPlan(rowsPerLookup).joined(regions);
    }

    private List<Region> joined(List<Region> regions) {
        Link start = new Link(new Region(new int[0], new BinClasses[0], List.of()));
        Link last = start;
        for (Region region : regions) {
            Link link = new Link(region);
            chain(last, link);
            last = link;
        }
        for (Link link = start.after; link != null; link = link.after) {
            offer(link);
        }
        while (!queue.isEmpty()) {
            Pair best = queue.remove();
            if (!best.one.gone && !best.other.gone) {
                offerAround(replace(best), start);
            }
        }
        List<Region> result = new ArrayList<>();
        for (Link link = start.after; link != null; link = link.after) {
            result.add(link.region);
        }
        return result;
    }

    private static void chain(@Nullable Link one, @Nullable Link next) {
        if (one != null) {
            one.after = next;
        }
        if (next != null) {
            next.before = one;
        }
    }

    private static Link replace(Pair pair) {
        Link joined = new Link(pair.joined);
        pair.one.gone = true;
        pair.other.gone = true;
        chain(pair.other.before, pair.other.after);
        chain(pair.one.before, joined);
        chain(joined, pair.one.after);
        return joined;
    }

    private void offer(Link link) {
        Link other = link.after;
        for (int i = 0; i < WINDOW && other != null; i++, other = other.after) {
            offer(link, other);
        }
    }

    private void offerAround(Link link, Link start) {
        offer(link);
        Link other = link.before;
        for (int i = 0; i < WINDOW && other != null && other != start; i++, other = other.before) {
            offer(other, link);
        }
    }

    private void offer(Link one, Link other) {
        Region joined = one.region.with(other.region, MOST_STATES);
        if (joined != null) {
            int saved = one.region.tables() + other.region.tables() - joined.tables();
            double cost = (double) (joined.rows() - one.region.rows() - other.region.rows()) / saved;
            if (saved > 0 && cost <= rowsPerLookup && !crowds(one.region, other.region, joined)) {
                queue.add(new Pair(cost, pairs++, one, other, joined));
            }
        }
    }

    /** Whether only the join needs all the slots of a table row: such regions find too few others over their features. */
    private static boolean crowds(Region one, Region other, Region joined) {
        return joined.features().length == TableBlock.LEAF
                && Math.max(one.features().length, other.features().length) < TableBlock.LEAF;
    }
}
