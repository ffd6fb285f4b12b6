package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An ensemble parted into the trees that tables can hold, as blocks of tables, and the others.
 *
 * @param blocks for the former
 * @param others the latter, in order
 */
record TreeParts(List<TableLayout.Block> blocks, BinnedTree[] others) {
    /** To be raised whenever the same blocks are filled in another way. */
    static final int FORMAT = 2;
    /** Rows in all tables together: 60 MiB, so that they and the way to them take 64 MB at most. */
    static final long MOST_ROWS = 60L << 20 >> 6;
    /** What one look-up per explanation is worth in table rows; the smaller ones where the tables would not fit. */
    private static final double[] ROWS_PER_LOOKUP = {512, 128, 0};

    static TreeParts of(TreeEnsemble ensemble) {
        List<List<Region>> mine = new ArrayList<>();
        List<BinnedTree> others = new ArrayList<>();
        long rows = 0;
        for (BinnedTree tree : ensemble.trees()) {
            List<Region> leaves = RegionPlan.leaves(tree, ensemble.bins(), ensemble.scale());
            boolean narrow = leaves.stream().allMatch(TreeParts::fits);
            long more = narrow ? rows(leaves) : 0;
            if (narrow && rows + more <= MOST_ROWS) {
                rows += more;
                mine.add(leaves);
            } else {
                others.add(tree);
            }
        }
        List<Region> regions = join(mine);
        return new TreeParts(TableLayout.of(ensemble.bins(), regions), others.toArray(BinnedTree[]::new));
    }

    /** How many of the others ask anything at all. */
    int asking() {
        return (int) Arrays.stream(others).filter(tree -> tree.nodeCount() > 0).count();
    }

    /** Digest of the blocks, their order and what their tables hold (FNV-1a of 64 bits). */
    long digest() {
        long digest = 0xcbf29ce484222325L;
        digest = mix(digest, FORMAT);
        for (TableLayout.Block block : blocks) {
            digest = mix(digest, Arrays.hashCode(block.table().slots));
            digest = mix(digest, Arrays.hashCode(block.table().digits));
            for (Region region : block.regions()) {
                digest = mix(digest, Arrays.hashCode(region.features()));
                digest = mix(digest, region.states());
                for (Region.RegionLeaf leaf : region.leaves()) {
                    digest = mix(digest, Double.doubleToLongBits(leaf.value()));
                    digest = mix(digest, Arrays.hashCode(leaf.path().features()));
                }
            }
        }
        return mix(digest, others.length);
    }

    private static long mix(long digest, long value) {
        return (digest ^ value ^ value >>> 32) * 0x100000001b3L;
    }

    /** Why trees may be among the others. */
    static String reason() {
        return "more than " + Integer.numberOfTrailingZeros(TableBlock.MOST_STATES)
                + " features on one way, or after " + (MOST_ROWS * Double.BYTES * TableBlock.SLOTS >> 20)
                + " MiB of tables";
    }

    /** Within each tree first, then across trees those with similar features. */
    private static List<Region> join(List<List<Region>> trees) {
        for (double price : ROWS_PER_LOOKUP) {
            List<Region> all = new ArrayList<>();
            trees.forEach(tree -> all.addAll(RegionPlan.join(tree, price)));
            all.sort(Comparator.comparing(Region::features, Arrays::compare));
            List<Region> joined = RegionPlan.join(all, price);
            if (rows(joined) <= MOST_ROWS) {
                return joined;
            }
        }
        return trees.stream().flatMap(List::stream).toList();
    }

    private static boolean fits(Region region) {
        return region.features().length <= 30 && region.states() <= TableBlock.MOST_STATES;
    }

    private static long rows(List<Region> regions) {
        return regions.stream().mapToLong(Region::rows).sum();
    }
}
