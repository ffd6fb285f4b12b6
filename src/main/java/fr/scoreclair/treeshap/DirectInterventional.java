package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Interventional Shapley values for trees the tables cannot hold. The reference is counted once per leaf, by what its rows
 * pass on the way ({@link LeafPatterns}): an explanation takes time in the patterns, which are far fewer than the rows.
 * Trees with more than {@value LeafPatterns#MOST_FEATURES} features on one way, or too many patterns to keep, are walked
 * once per reference row ({@link PairShares}).
 */
final class DirectInterventional {
    /** Patterns kept in all, some 50 MB. */
    static final long MOST_PATTERNS = 1L << 22;

    private final double scale;
    private final int referenceCount;
    private final int featureCount;
    private final BinnedTree[] counted;
    private final List<List<LeafPatterns>> patterns = new ArrayList<>();
    private final FlatTrees walked;
    private final long[][] references;

    DirectInterventional(BinnedTree[] trees, TreeEnsemble ensemble, int[][] references) {
        this(trees, ensemble, references, MOST_PATTERNS);
    }

    DirectInterventional(BinnedTree[] trees, TreeEnsemble ensemble, int[][] references, long mostPatterns) {
        this.scale = ensemble.scale();
        this.featureCount = ensemble.featureCount();
        this.referenceCount = references.length;
        List<BinnedTree> kept = new ArrayList<>();
        List<BinnedTree> others = new ArrayList<>();
        long left = mostPatterns;
        for (BinnedTree tree : trees) {
            List<LeafPatterns> mine = left > 0 ? patterns(tree, ensemble.bins(), references) : List.of();
            long size = mine.stream().mapToLong(leaf -> leaf.patterns().length).sum();
            if (!mine.isEmpty() && size <= left) {
                left -= size;
                kept.add(tree);
                patterns.add(mine);
            } else {
                others.add(tree);
            }
        }
        this.counted = kept.toArray(BinnedTree[]::new);
        this.walked = new FlatTrees(others.toArray(BinnedTree[]::new), ensemble.bins());
        this.references = others.isEmpty()
                ? new long[0][]
                : Arrays.stream(references).map(walked::answers).toArray(long[][]::new);
    }

    private static List<LeafPatterns> patterns(BinnedTree tree, FeatureBins bins, int[][] references) {
        List<LeafPath> paths = LeafPath.of(tree, bins);
        if (paths.stream().anyMatch(path -> path.features().length > LeafPatterns.MOST_FEATURES)) {
            return List.of();
        }
        return paths.stream()
                .map(path -> LeafPatterns.of(path, references))
                .toList();
    }

    /** How many trees that ask anything are answered from counted patterns. */
    int countedTrees() {
        return (int) Arrays.stream(counted).filter(tree -> tree.nodeCount() > 0).count();
    }

    /** How many trees that ask anything are walked once per reference row. */
    int walkedTrees() {
        return (int) Arrays.stream(walked.roots).filter(root -> root >= 0).count();
    }

    /** Adds the shares of these trees to {@code contributions}, and returns the sum of their scaled answers. */
    double explain(int[] bins, double[] contributions) {
        double[] sums = new double[featureCount];
        double value = 0;
        for (int t = 0; t < counted.length; t++) {
            for (LeafPatterns leaf : patterns.get(t)) {
                leaf.add(bins, counted[t].leafValue[leaf.path().leaf()], sums);
            }
            value += counted[t].value(bins) * scale;
        }
        if (references.length > 0) {
            PairShares pairs = new PairShares(walked, featureCount);
            long[] answers = walked.answers(bins);
            for (long[] reference : references) {
                pairs.add(answers, reference, sums);
            }
            for (int t = 0; t < walked.roots.length; t++) {
                value += walked.value(t, answers) * scale;
            }
        }
        for (int f = 0; f < sums.length; f++) {
            contributions[f] += sums[f] * scale / referenceCount;
        }
        return value;
    }
}
