package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ensemble parted into the trees that tables can hold, as regions, and the others.
 *
 * @param layout the regions of the former, placed in words
 * @param others the latter, in order
 */
record TreeParts(RegionLayout layout, BinnedTree[] others) {
    /** Bits a region may take as a rule; 2^8 table rows of 64 bytes are 16 KiB. */
    static final int BITS = 8;
    /** Bits a region may take where the way to a single node alone asks about more features. */
    static final int MOST_BITS = 13;
    /** Doubles in all tables together, 256 MiB. */
    static final long MOST_DOUBLES = 1L << 25;

    static TreeParts of(TreeEnsemble ensemble) {
        List<Region> regions = new ArrayList<>();
        List<BinnedTree> others = new ArrayList<>();
        long doubles = 0;
        for (BinnedTree tree : ensemble.trees()) {
            List<Region> mine = Region.of(tree, ensemble.bins(), BITS, ensemble.scale());
            long more = mine.stream().mapToLong(TreeParts::doubles).sum();
            boolean fits = mine.stream().allMatch(region -> region.bits() <= MOST_BITS);
            if (fits && doubles + more <= MOST_DOUBLES && tree.nodeCount() > 0) {
                doubles += more;
                regions.addAll(mine);
            } else {
                others.add(tree);
            }
        }
        return new TreeParts(new RegionLayout(ensemble.bins(), regions), others.toArray(BinnedTree[]::new));
    }

    /** How many of the others ask anything at all. */
    int asking() {
        return (int) Arrays.stream(others).filter(tree -> tree.nodeCount() > 0).count();
    }

    /** Memory the tables of the regions take. */
    long tableBytes() {
        return Double.BYTES * layout.regions.stream().mapToLong(TreeParts::doubles).sum();
    }

    /** Why trees may be among the others. */
    static String reason() {
        return "more than " + MOST_BITS + " features on one way, or after " + (MOST_DOUBLES * Double.BYTES >> 20)
                + " MiB of tables";
    }

    private static long doubles(Region region) {
        int pieces = (region.features().length + ShapTables.LEAF - 1) / ShapTables.LEAF;
        return (long) pieces * ShapTables.SLOTS << region.bits();
    }
}
