package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a row must satisfy to reach one leaf, feature by feature: repeated questions about a feature are merged.
 *
 * @param leaf its number in the tree
 * @param features the features asked about on the way, each once
 * @param sets for each, the bins that pass every question about it
 * @param ratios for each, the product of child cover over parent cover at its questions
 */
record LeafPath(int leaf, int[] features, BinSet[] sets, double[] ratios) {

    static List<LeafPath> of(BinnedTree tree, FeatureBins bins) {
        List<LeafPath> paths = new ArrayList<>();
        collect(tree, bins, tree.root, new LeafPath(0, new int[0], new BinSet[0], new double[0]), paths);
        return paths;
    }

    private static void collect(BinnedTree tree, FeatureBins bins, int node, LeafPath path, List<LeafPath> paths) {
        if (node < 0) {
            paths.add(new LeafPath(~node, path.features, path.sets, path.ratios));
            return;
        }
        for (boolean inside : new boolean[] {true, false}) {
            int child = tree.child(node, inside);
            double ratio = tree.cover(child) / tree.cover(node);
            collect(tree, bins, child, path.and(tree.feature[node], tree.set[node], inside, ratio, bins), paths);
        }
    }

    /** Which of the features, of which there are at most 64, a row of bins passes. */
    long passed(int[] bins) {
        long passed = 0;
        for (int i = 0; i < features.length; i++) {
            passed |= sets[i].contains(bins[features[i]]) ? 1L << i : 0;
        }
        return passed;
    }

    /** All features. */
    long all() {
        return features.length == 0 ? 0 : -1L >>> 64 - features.length;
    }

    LeafPath and(int feature, BinSet set, boolean inside, double ratio, FeatureBins bins) {
        int at = 0;
        while (at < features.length && features[at] != feature) {
            at++;
        }
        int size = Math.max(features.length, at + 1);
        int[] newFeatures = Arrays.copyOf(features, size);
        BinSet[] newSets = Arrays.copyOf(sets, size);
        double[] newRatios = Arrays.copyOf(ratios, size);
        boolean fresh = at == features.length;
        newFeatures[at] = feature;
        newSets[at] = (fresh ? BinSet.all(bins.count(feature)) : sets[at]).meet(set, inside);
        newRatios[at] = (fresh ? 1 : ratios[at]) * ratio;
        return new LeafPath(leaf, newFeatures, newSets, newRatios);
    }
}
