package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills {@link ShapTables}: for every region, every state of its bits and every leaf, the leaf's Shapley values. */
final class TableFill {
    private final RegionLayout layout;
    private final ReferenceShares reference;

    private TableFill(RegionLayout layout, ReferenceShares reference) {
        this.layout = layout;
        this.reference = reference;
    }

    /** Up to seven of a region's features; the first piece holds the leaves as well. */
    private record Piece(Region region, int number, int[] features, boolean first) {
        int size() {
            return ShapTables.SLOTS << region.bits();
        }
    }

    static ShapTables of(RegionLayout layout, ReferenceShares reference) {
        return new TableFill(layout, reference).tables();
    }

    private ShapTables tables() {
        List<Piece> pieces = new ArrayList<>();
        List<int[]> features = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (List<Piece> group : groups().values()) {
            for (int i = 0; i < group.size(); i++) {
                if (i % ShapTables.BLOCK == 0) {
                    starts.add(pieces.size());
                    features.add(group.get(i).features());
                }
                pieces.add(group.get(i));
            }
        }
        starts.add(pieces.size());
        long[] places = new long[pieces.size()];
        double[] rows = new double
                [ShapTables.FIRST_ROW + pieces.stream().mapToInt(Piece::size).sum()];
        int from = ShapTables.FIRST_ROW;
        for (int p = 0; p < places.length; p++) {
            Piece piece = pieces.get(p);
            places[p] = ShapTables.place(
                    layout.word[piece.number()],
                    layout.shift[piece.number()],
                    piece.region().bits(),
                    from);
            fill(piece, rows, from);
            from += piece.size();
        }
        return new ShapTables(
                layout.masks,
                starts.stream().mapToInt(Integer::intValue).toArray(),
                features.toArray(int[][]::new),
                places,
                rows);
    }

    private Map<List<Integer>, List<Piece>> groups() {
        Map<List<Integer>, List<Piece>> groups = new LinkedHashMap<>();
        for (int r = 0; r < layout.regions.size(); r++) {
            Region region = layout.regions.get(r);
            for (int from = 0; from < region.features().length; from += ShapTables.LEAF) {
                int to = Math.min(from + ShapTables.LEAF, region.features().length);
                int[] features = Arrays.copyOfRange(region.features(), from, to);
                groups.computeIfAbsent(Arrays.stream(features).boxed().toList(), key -> new ArrayList<>())
                        .add(new Piece(region, r, features, from == 0));
            }
        }
        return groups;
    }

    private void fill(Piece piece, double[] rows, int from) {
        List<double[]> shares = reference.of(piece.region(), piece.number());
        for (int l = 0; l < shares.size(); l++) {
            add(piece, piece.region().leaves().get(l), new LeafShares(shares.get(l)), rows, from);
        }
    }

    private static void add(Piece piece, Region.RegionLeaf leaf, LeafShares shares, double[] rows, int from) {
        int[] slot = new int[leaf.features().length];
        for (int i = 0; i < slot.length; i++) {
            slot[i] = Arrays.binarySearch(piece.features(), leaf.features()[i]);
        }
        int all = (1 << slot.length) - 1;
        for (int state = 0; state < 1 << piece.region().bits(); state++) {
            int passed = leaf.passed(state);
            int row = from + state * ShapTables.SLOTS;
            for (int i = 0; i < slot.length; i++) {
                double share = shares.of(i, passed);
                if (slot[i] >= 0 && share != 0) {
                    rows[row + slot[i]] +=
                            leaf.value() * share; // a leaf without prediction spoils only what it touches
                }
            }
            if (passed == all && piece.first()) {
                rows[row + ShapTables.LEAF] += leaf.value();
            }
        }
    }
}
