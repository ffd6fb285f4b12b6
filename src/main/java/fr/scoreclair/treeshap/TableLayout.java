package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts regions together that fit into the same few features, in blocks small enough to stay in cache. */
final class TableLayout {
    /** Tables of a block. */
    private static final int MOST_TABLES = TableBlock.WORDS * TableBlock.PER_WORD;
    /** Doubles in the tables of a block: 512 KiB. */
    private static final long MOST_DOUBLES = 1 << 16;

    private final FeatureBins bins;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A block and what its tables are to hold.
     *
     * @param first whether its tables hold the leaves; those for further features of wide regions do not
     */
    record Block(TableBlock table, List<Region> regions, boolean first) {}

    /** Features and the regions within them. */
    private static final class Group {
        final BitSet features = new BitSet();
        final List<Region> regions = new ArrayList<>();
    }

    private TableLayout(FeatureBins bins) {
        this.bins = bins;
    }

    static List<Block> of(FeatureBins bins, List<Region> regions) {
        TableLayout layout = new TableLayout(bins);
        Map<Integer, List<Region>> byTables = new TreeMap<>();
        regions.forEach(region -> byTables.computeIfAbsent(region.tables(), key -> new ArrayList<>())
                .add(region));
        byTables.forEach(
                (tables, mine) -> groups(mine, tables * TableBlock.LEAF).forEach(layout::cut));
        layout.place();
        return layout.blocks;
    }

    /** Gives every table its rows, one after the other behind the row of zeros. */
    private void place() {
        int from = ShapTables.FIRST_ROW + TableBlock.SLOTS;
        long[] digits = new long
                [ShapTables.FIRST_ROW
                        + blocks.stream().mapToInt(b -> b.table().digits.length).sum()];
        int[] lines =
                new int[blocks.stream().mapToInt(b -> b.table().lines.length).sum()];
        int digitsAt = ShapTables.FIRST_ROW;
        int linesAt = 0;
        for (Block block : blocks) {
            int[] begin = new int[block.regions().size()];
            for (int t = 0; t < begin.length; t++) {
                begin[t] = from;
                from += (int) block.regions().get(t).states() * TableBlock.SLOTS;
            }
            int ownDigits = block.table().digits.length;
            int ownLines = block.table().lines.length;
            block.table().place(begin, digits, digitsAt, lines, linesAt);
            digitsAt += ownDigits;
            linesAt += ownLines;
        }
    }

    /** Regions of several tables share the way to their rows; each table of theirs lies in a block of its own. */
    private void cut(Group group) {
        int[] features = group.features.stream().toArray();
        cut(group.regions, Arrays.copyOf(features, Math.min(TableBlock.LEAF, features.length)), features, true);
        for (int from = TableBlock.LEAF; from < features.length; from += TableBlock.LEAF) {
            int[] slots = Arrays.copyOfRange(features, from, Math.min(from + TableBlock.LEAF, features.length));
            List<Region> concerned = group.regions.stream()
                    .filter(region -> IntStream.of(region.features())
                            .anyMatch(feature -> Arrays.binarySearch(slots, feature) >= 0))
                    .toList();
            cut(concerned, slots, features, false);
        }
    }

    /** The widest region that has no group yet begins one, which grows by the features that win most others. */
    private static List<Group> groups(List<Region> regions, int most) {
        List<Region> left = new ArrayList<>(regions);
        left.sort(Comparator.comparingInt((Region region) -> -region.features().length)
                .thenComparing(Region::features, Arrays::compare));
        List<Group> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Group group = new Group();
            set(group.features, left.getFirst());
            grow(group.features, left, most);
            List<Region> others = new ArrayList<>();
            for (Region region : left) {
                (missing(region, group.features) == 0 ? group.regions : others).add(region);
            }
            groups.add(group);
            left = others;
        }
        return groups;
    }

    private static void grow(BitSet features, List<Region> regions, int most) {
        boolean grows = true;
        while (grows && features.cardinality() < most) {
            int room = most - features.cardinality();
            Map<Integer, Double> wins = new TreeMap<>();
            for (Region region : regions) {
                int lacks = missing(region, features);
                for (int feature : lacks > 0 && lacks <= room ? region.features() : new int[0]) {
                    if (!features.get(feature)) {
                        wins.merge(feature, 1.0 / (lacks * lacks), Double::sum);
                    }
                }
            }
            grows = !wins.isEmpty();
            wins.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(best -> features.set(best.getKey()));
        }
    }

    private static int missing(Region region, BitSet features) {
        int missing = 0;
        for (int feature : region.features()) {
            missing += features.get(feature) ? 0 : 1;
        }
        return missing;
    }

    private static void set(BitSet features, Region region) {
        for (int feature : region.features()) {
            features.set(feature);
        }
    }

    private void cut(List<Region> regions, int[] slots, int[] features, boolean first) {
        List<Region> together = new ArrayList<>();
        BinClasses[] classes = none(features);
        long doubles = 0;
        for (Region region : regions) {
            BinClasses[] met = classes.clone();
            boolean fits = true;
            for (int j = 0; j < region.features().length; j++) {
                int i = Arrays.binarySearch(features, region.features()[j]);
                met[i] = met[i].meet(region.classes()[j]);
                fits &= met[i].count() <= TableBlock.MOST_CLASSES;
            }
            long more = region.states() * TableBlock.SLOTS;
            if (!together.isEmpty() && (!fits || together.size() == MOST_TABLES || doubles + more > MOST_DOUBLES)) {
                add(together, slots, features, classes, first);
                together = new ArrayList<>();
                doubles = 0;
                met = none(features);
                for (int j = 0; j < region.features().length; j++) {
                    met[Arrays.binarySearch(features, region.features()[j])] = region.classes()[j];
                }
            }
            together.add(region);
            classes = met;
            doubles += more;
        }
        if (!together.isEmpty()) {
            add(together, slots, features, classes, first);
        }
    }

    private BinClasses[] none(int[] features) {
        return IntStream.of(features)
                .mapToObj(f -> BinClasses.of(new BinSet(bins.count(f))))
                .toArray(BinClasses[]::new);
    }

    private void add(List<Region> regions, int[] slots, int[] features, BinClasses[] classes, boolean first) {
        blocks.add(new Block(new TableBlock(regions, slots, features, classes, bins), regions, first));
    }
}
