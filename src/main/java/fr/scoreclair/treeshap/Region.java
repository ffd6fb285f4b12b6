package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A connected part of a tree with its leaves, seen through a few bits.
 *
 * @param bitFeature for each bit, the feature it depends on
 * @param bitSet for each bit, the bins that set it
 * @param leaves the leaves whose parent lies in the region
 * @param features the features of all bits, each once, ascending
 */
record Region(int[] bitFeature, BinSet[] bitSet, List<RegionLeaf> leaves, int[] features) {

    /**
     * A leaf seen through its region's bits: a row passes all questions about {@code features[i]} on the way if the
     * bits {@code set[i]} are on and the bits {@code clear[i]} are off.
     */
    record RegionLeaf(double value, int[] features, int[] set, int[] clear, double[] ratios) {

        /** Which of the leaf's features a state of the region's bits passes, as bits in the leaf's own order. */
        int passed(int state) {
            int passed = 0;
            for (int i = 0; i < features.length; i++) {
                if ((state & set[i]) == set[i] && (state & clear[i]) == 0) {
                    passed |= 1 << i;
                }
            }
            return passed;
        }

        private RegionLeaf and(int feature, int bit, boolean inside, double ratio) {
            int at = 0;
            while (at < features.length && features[at] != feature) {
                at++;
            }
            int size = Math.max(features.length, at + 1);
            boolean fresh = at == features.length;
            int[] newFeatures = Arrays.copyOf(features, size);
            int[] newSet = Arrays.copyOf(set, size);
            int[] newClear = Arrays.copyOf(clear, size);
            double[] newRatios = Arrays.copyOf(ratios, size);
            newFeatures[at] = feature;
            newSet[at] |= inside ? bit : 0;
            newClear[at] |= inside ? 0 : bit;
            newRatios[at] = (fresh ? 1 : newRatios[at]) * ratio;
            return new RegionLeaf(value, newFeatures, newSet, newClear, newRatios);
        }

        private RegionLeaf worth(double leafValue) {
            return new RegionLeaf(leafValue, features, set, clear, ratios);
        }
    }

    int bits() {
        return bitFeature.length;
    }

    /** All regions of a tree, in preorder. */
    static List<Region> of(BinnedTree tree, FeatureBins bins, int maxBits, double scale) {
        LeafPath[] pathTo = new LeafPath[tree.nodeCount()];
        paths(tree, bins, tree.root, new LeafPath(0, new int[0], new BinSet[0], new double[0]), pathTo);
        List<Region> regions = new ArrayList<>();
        for (int[] members : RegionPlan.of(tree, maxBits)) {
            regions.add(region(tree, members, pathTo[members[0]], scale));
        }
        return regions;
    }

    private static void paths(BinnedTree tree, FeatureBins bins, int node, LeafPath path, LeafPath[] pathTo) {
        if (node < 0) {
            return;
        }
        pathTo[node] = path;
        for (boolean inside : new boolean[] {true, false}) {
            int child = tree.child(node, inside);
            if (child >= 0) {
                double ratio = tree.cover(child) / tree.cover(node);
                paths(tree, bins, child, path.and(tree.feature[node], tree.set[node], inside, ratio, bins), pathTo);
            }
        }
    }

    private static Region region(BinnedTree tree, int[] members, LeafPath path, double scale) {
        int way = path.features().length;
        int[] bitFeature = Arrays.copyOf(path.features(), way + members.length);
        BinSet[] bitSet = Arrays.copyOf(path.sets(), way + members.length);
        for (int i = 0; i < members.length; i++) {
            bitFeature[way + i] = tree.feature[members[i]];
            bitSet[way + i] = tree.set[members[i]];
        }
        int[] wayBits = new int[way];
        Arrays.setAll(wayBits, i -> 1 << i);
        List<RegionLeaf> leaves = new ArrayList<>();
        RegionLeaf start = new RegionLeaf(0, path.features(), wayBits, new int[way], path.ratios());
        collect(tree, members, way, 0, start, scale, leaves);
        int[] features = Arrays.stream(bitFeature).distinct().sorted().toArray();
        return new Region(bitFeature, bitSet, leaves, features);
    }

    private static void collect(
            BinnedTree tree, int[] members, int way, int at, RegionLeaf path, double scale, List<RegionLeaf> leaves) {
        int node = members[at];
        for (boolean inside : new boolean[] {true, false}) {
            int child = tree.child(node, inside);
            double ratio = tree.cover(child) / tree.cover(node);
            RegionLeaf next = path.and(tree.feature[node], 1 << way + at, inside, ratio);
            if (child < 0) {
                leaves.add(next.worth(tree.leafValue[~child] * scale));
            } else {
                for (int i = at + 1; i < members.length; i++) {
                    if (members[i] == child) {
                        collect(tree, members, way, i, next, scale, leaves);
                    }
                }
            }
        }
    }
}
