package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts an ensemble into runs of trees that are answered in the same way. Where the masks have vectors they outrun the walk
 * on trees of medium size and not many features; very large trees, and those whose questions are no thresholds, are apart.
 * The limits were measured with ten features (src/docs/benchmarks.md); they change times, never a bit of an answer.
 */
final class TreeRuns {
    /** Trees of fewer leaves on average are walked sooner than masks meet. */
    private static final int FEW_LEAVES = 32;
    /** The work of masks grows with leaves times features; beyond this the walk is sooner done. */
    private static final int MUCH_WORK = 1280;
    /** What the masks of a run can hold. */
    static final int MOST_LEAVES = 64 * MaskedTrees.WORDS;

    private static final int MOST_STRETCHES = Character.MAX_VALUE;

    private final FeatureBins bins;
    private final MaskKernel kernel;
    private final boolean preferMasks;
    private final List<TreeRun> runs = new ArrayList<>();
    private final List<BinnedTree> masked = new ArrayList<>();
    private final List<BinnedTree> thresholds = new ArrayList<>();
    private int end;
    private int stretches;
    private boolean walked;

    TreeRuns(BinnedTree[] trees, FeatureBins bins, MaskKernel kernel) {
        this.bins = bins;
        this.kernel = kernel;
        double leaves = Arrays.stream(trees)
                .mapToInt(tree -> tree.leafValue.length)
                .average()
                .orElse(0);
        preferMasks = kernel.outrunsWalk() && leaves > FEW_LEAVES && leaves * bins.featureCount() <= MUCH_WORK;
        for (BinnedTree tree : trees) {
            add(tree);
        }
        closeMasked();
        closeThresholds();
    }

    private void add(BinnedTree tree) {
        int leaves = tree.leafValue.length;
        boolean work = leaves * (long) bins.featureCount() > MUCH_WORK;
        if ((work || !preferMasks) && ThresholdNodes.fit(tree, bins)) {
            closeMasked();
            thresholds.add(tree);
            walked = true;
        } else if (leaves <= MOST_LEAVES && stretches(tree) <= MOST_STRETCHES) {
            closeThresholds();
            if (MaskedTrees.place(end, tree) + leaves > MOST_LEAVES || stretches + stretches(tree) > MOST_STRETCHES) {
                closeMasked();
            }
            end = MaskedTrees.place(end, tree) + leaves;
            stretches += stretches(tree);
            masked.add(tree);
        } else {
            closeMasked();
            closeThresholds();
            runs.add(new WalkedTree(tree));
        }
    }

    /** At most how many stretches of bins the tree tells apart. */
    private static int stretches(BinnedTree tree) {
        int stretches = 1;
        for (BinSet set : tree.set) {
            stretches++;
            for (int bin = set.nextChange(0); bin < set.size(); bin = set.nextChange(bin)) {
                stretches++;
            }
        }
        return stretches;
    }

    private void closeMasked() {
        if (!masked.isEmpty()) {
            runs.add(MaskedTrees.of(masked, bins, kernel));
            masked.clear();
            end = 0;
            stretches = 0;
        }
    }

    private void closeThresholds() {
        if (!thresholds.isEmpty()) {
            runs.add(ThresholdTrees.of(thresholds, bins));
            thresholds.clear();
        }
    }

    TreeRun[] runs() {
        return runs.toArray(TreeRun[]::new);
    }

    /** Whether rows need their bins counted from the missing one as well. */
    boolean walked() {
        return walked;
    }
}
