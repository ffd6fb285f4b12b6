package fr.scoreclair.treeshap;

import java.util.List;

/**
 * Contributions by look-up. Each region has a table with one row per state: the summed contributions of the region's
 * leaves, and in the last slot the value of the leaf reached, if it is one of them. An explanation adds one table row
 * per region; the last slots add up to the margin on a way of their own.
 *
 * <p>Blocks are taken in order, their tables in order, their sums added to the whole in order: one row or many, with
 * vector instructions or without, the bits are the same. Immutable and thread-safe.
 */
final class ShapTables {
    /** Where the row of zeros stands: with the array's header of 16 bytes, at the beginning of a line of cache. */
    static final int FIRST_ROW = 6;

    private static final LookupKernel BEST = LookupKernels.best();

    private final TableBlock[] blocks;
    private final double[] rows;
    private final int features;
    private final LookupKernel kernel;

    ShapTables(TableBlock[] blocks, double[] rows, int features) {
        this(blocks, rows, features, BEST);
    }

    private ShapTables(TableBlock[] blocks, double[] rows, int features, LookupKernel kernel) {
        this.blocks = blocks;
        this.rows = rows;
        this.features = features;
        this.kernel = kernel;
    }

    /** The same tables, looked up in another way. */
    ShapTables by(LookupKernel other) {
        return new ShapTables(blocks, rows, features, other);
    }

    /** All table rows; not to be changed. */
    double[] rows() {
        return rows;
    }

    LookupKernel kernel() {
        return kernel;
    }

    /** Doubles per explained row: contributions, value, and room to a whole line of cache. */
    int width() {
        return features + TableBlock.SLOTS & -TableBlock.SLOTS;
    }

    /**
     * Explains rows of bins.
     *
     * @param bins row by row
     * @param count how many rows
     * @param sums {@link #width()} per row, zeros at first: takes the contributions, then the sum of the leaves reached
     * @param scratch room for {@code count} rows
     */
    void explain(int[] bins, int count, double[] sums, LookupKernel.Scratch scratch) {
        kernel.add(blocks, rows, bins, features, count, sums, width(), scratch);
    }

    /** How many tables an explanation looks up. */
    int count() {
        return List.of(blocks).stream().mapToInt(block -> block.tables).sum();
    }

    /** Bytes of the tables and of the way to them, which all blocks share. */
    long bytes() {
        return 8L * rows.length + (blocks.length == 0 ? 0 : 8L * blocks[0].digits.length + 4L * blocks[0].lines.length);
    }
}
