package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions by look-up. Each region of each tree has a table with one row per state of its bits: the summed
 * contributions of the region's leaves, and in the last slot the value of the leaf reached, if it is one of them. An
 * explanation adds one table row per region; the last slots add up to the margin on a way of their own.
 *
 * <p>Rows hold {@value #SLOTS} doubles: up to seven features and the leaf; a region with more features has several
 * tables. Tables over the same features stand together, in blocks whose sums are formed before they are added to the
 * whole, always in the same order: the same bits on every run. Immutable and thread-safe.
 */
final class ShapTables {
    static final int SLOTS = 8;
    static final int LEAF = SLOTS - 1;
    /** Regions of a block: small enough for a block's tables to stay in cache over many rows. */
    static final int BLOCK = 32;

    private final BinMasks masks;
    private final Block[] blocks;

    /** Tables over the same features, and where their states stand in a row's words. */
    private record Block(int[] features, int[] word, int[] shift, int[] mask, int[] from, double[] rows) {}

    /** How shares of the reference are known for one region. */
    interface Reference {
        /** For each leaf of a region, {@code q}: the share that passes all questions about each subset of features. */
        List<double[]> shares(Region region, int number);
    }

    private ShapTables(BinMasks masks, Block[] blocks) {
        this.masks = masks;
        this.blocks = blocks;
    }

    /** Part of a region's features, with the place of the region's bits. */
    private record Piece(Region region, int number, int[] features, boolean first) {}

    /** Regions sorted so that those over the same features follow each other, each with a place for its bits. */
    static final class Layout {
        final List<Region> regions;
        final int[] word;
        final int[] shift;
        final BinMasks masks;

        Layout(FeatureBins bins, List<Region> all) {
            Map<List<Integer>, List<Region>> groups = new LinkedHashMap<>();
            for (Region region : all) {
                groups.computeIfAbsent(Arrays.stream(region.features()).boxed().toList(), key -> new ArrayList<>())
                        .add(region);
            }
            regions = groups.values().stream().flatMap(List::stream).toList();
            word = new int[regions.size()];
            shift = new int[regions.size()];
            List<BinMasks.Fact> facts = new ArrayList<>();
            int next = 0;
            for (int r = 0; r < word.length; r++) {
                Region region = regions.get(r);
                if ((next & 63) + region.bits() > 64) {
                    next = (next + 63) / 64 * 64;
                }
                word[r] = next >>> 6;
                shift[r] = next & 63;
                for (int b = 0; b < region.bits(); b++) {
                    facts.add(new BinMasks.Fact(region.bitFeature()[b], region.bitSet()[b], word[r], shift[r] + b));
                }
                next += region.bits();
            }
            masks = new BinMasks(bins, (next + 63) / 64, facts);
        }

        /** The state of a region's bits in the words of a row. */
        int state(int r, long[] words) {
            return (int) (words[word[r]] >>> shift[r]) & (1 << regions.get(r).bits()) - 1;
        }
    }

    static ShapTables fill(Layout layout, Reference reference) {
        Map<List<Integer>, List<Piece>> groups = new LinkedHashMap<>();
        for (int r = 0; r < layout.regions.size(); r++) {
            Region region = layout.regions.get(r);
            for (int from = 0; from < region.features().length; from += LEAF) {
                int to = Math.min(from + LEAF, region.features().length);
                int[] features = Arrays.copyOfRange(region.features(), from, to);
                groups.computeIfAbsent(Arrays.stream(features).boxed().toList(), key -> new ArrayList<>())
                        .add(new Piece(region, r, features, from == 0));
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (List<Piece> group : groups.values()) {
            for (int from = 0; from < group.size(); from += BLOCK) {
                blocks.add(block(layout, reference, group.subList(from, Math.min(from + BLOCK, group.size()))));
            }
        }
        return new ShapTables(layout.masks, blocks.toArray(Block[]::new));
    }

    private static Block block(Layout layout, Reference reference, List<Piece> pieces) {
        int size = pieces.size();
        Block block = new Block(
                pieces.get(0).features(),
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new double
                        [pieces.stream()
                                .mapToInt(piece -> SLOTS << piece.region().bits())
                                .sum()]);
        int from = 0;
        for (int i = 0; i < size; i++) {
            Piece piece = pieces.get(i);
            block.word[i] = layout.word[piece.number()];
            block.shift[i] = layout.shift[piece.number()];
            block.mask[i] = (1 << piece.region().bits()) - 1;
            block.from[i] = from;
            List<double[]> shares = reference.shares(piece.region(), piece.number());
            for (int l = 0; l < shares.size(); l++) {
                add(piece, piece.region().leaves().get(l), shares.get(l), block.rows, from);
            }
            from += SLOTS << piece.region().bits();
        }
        return block;
    }

    private static void add(Piece piece, Region.RegionLeaf leaf, double[] q, double[] rows, int from) {
        LeafShares shares = new LeafShares(q);
        int[] slot = new int[leaf.features().length];
        for (int i = 0; i < slot.length; i++) {
            slot[i] = Arrays.binarySearch(piece.features(), leaf.features()[i]);
        }
        int all = (1 << slot.length) - 1;
        for (int state = 0; state < 1 << piece.region().bits(); state++) {
            int passed = leaf.passed(state);
            int row = from + state * SLOTS;
            for (int i = 0; i < slot.length; i++) {
                double share = shares.of(i, passed);
                if (slot[i] >= 0 && share != 0) {
                    rows[row + slot[i]] += leaf.value() * share;
                }
            }
            if (passed == all && piece.first()) {
                rows[row + LEAF] += leaf.value();
            }
        }
    }

    /** Adds the shares of all regions to {@code contributions}, and returns the sum of the leaves reached. */
    double explain(int[] bins, double[] contributions) {
        long[] words = new long[masks.words()];
        masks.facts(bins, words);
        double value = 0;
        for (Block block : blocks) {
            value += add(block, words, contributions);
        }
        return value;
    }

    private static double add(Block block, long[] words, double[] contributions) {
        int[] word = block.word;
        int[] shift = block.shift;
        int[] mask = block.mask;
        int[] from = block.from;
        double[] rows = block.rows;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i < word.length; i++) {
            int row = from[i] + ((int) (words[word[i]] >>> shift[i]) & mask[i]) * SLOTS;
            s0 += rows[row];
            s1 += rows[row + 1];
            s2 += rows[row + 2];
            s3 += rows[row + 3];
            s4 += rows[row + 4];
            s5 += rows[row + 5];
            s6 += rows[row + 6];
            s7 += rows[row + 7];
        }
        int[] features = block.features;
        switch (features.length) {
            case 7:
                contributions[features[6]] += s6;
            // fall through
            case 6:
                contributions[features[5]] += s5;
            // fall through
            case 5:
                contributions[features[4]] += s4;
            // fall through
            case 4:
                contributions[features[3]] += s3;
            // fall through
            case 3:
                contributions[features[2]] += s2;
            // fall through
            case 2:
                contributions[features[1]] += s1;
            // fall through
            default:
                contributions[features[0]] += s0;
        }
        return s7;
    }
}
