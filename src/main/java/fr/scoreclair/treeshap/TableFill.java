package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/** Fills the tables: for every region, every state and every leaf, the leaf's Shapley values. */
final class TableFill {
    private final List<TableLayout.Block> blocks;
    private final ReferenceShares reference;
    private final double[] rows;

    private TableFill(List<TableLayout.Block> blocks, ReferenceShares reference) {
        this.blocks = blocks;
        this.reference = reference;
        this.rows = new double[size(blocks)];
    }

    static ShapTables of(List<TableLayout.Block> blocks, ReferenceShares reference, int features) {
        TableFill fill = new TableFill(blocks, reference);
        blocks.forEach(fill::fill);
        return tables(blocks, fill.rows, features);
    }

    /**
     * The tables with rows filled before for the same blocks.
     *
     * @throws IllegalArgumentException if there are more or fewer rows than these blocks take
     */
    static ShapTables filled(List<TableLayout.Block> blocks, double[] rows, int features) {
        if (rows.length != size(blocks)) {
            throw new IllegalArgumentException("these tables are of another model or another engine");
        }
        return tables(blocks, rows, features);
    }

    private static ShapTables tables(List<TableLayout.Block> blocks, double[] rows, int features) {
        return new ShapTables(blocks.stream().map(TableLayout.Block::table).toArray(TableBlock[]::new), rows, features);
    }

    /** Doubles in all tables and the row of zeros before them. */
    private static int size(List<TableLayout.Block> blocks) {
        long size = ShapTables.FIRST_ROW + TableBlock.SLOTS;
        for (TableLayout.Block block : blocks) {
            size += block.regions().stream().mapToLong(Region::states).sum() * TableBlock.SLOTS;
        }
        return Math.toIntExact(size);
    }

    private void fill(TableLayout.Block block) {
        List<List<double[]>> shares = reference.of(block);
        for (int t = 0; t < block.regions().size(); t++) {
            Region region = block.regions().get(t);
            for (int l = 0; l < region.leaves().size(); l++) {
                LeafShares leaf = new LeafShares(shares.get(t).get(l));
                add(block, region, region.leaves().get(l), leaf, block.table().rowFrom[t]);
            }
        }
    }

    private void add(TableLayout.Block block, Region region, Region.RegionLeaf leaf, LeafShares shares, int from) {
        int[] features = leaf.path().features();
        int all = (1 << features.length) - 1;
        double[] byPassed = new double[all + 1 << 3];
        for (int i = 0; i < features.length; i++) {
            int slot = Arrays.binarySearch(block.table().slots, features[i]);
            for (int passed = 0; slot >= 0 && passed <= all; passed++) {
                double share = shares.of(i, passed);
                // a leaf without prediction spoils only what it touches
                byPassed[passed * TableBlock.SLOTS + slot] = share == 0 ? 0 : leaf.value() * share;
            }
        }
        if (block.first()) {
            byPassed[all * TableBlock.SLOTS + TableBlock.LEAF] = leaf.value();
        }
        int[] passed = region.passed(leaf.path());
        for (int state = 0; state < passed.length; state++) {
            int row = from + state * TableBlock.SLOTS;
            int add = passed[state] * TableBlock.SLOTS;
            for (int slot = 0; slot < TableBlock.SLOTS; slot++) {
                rows[row + slot] += byPassed[add + slot];
            }
        }
    }
}
