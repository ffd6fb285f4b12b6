package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some leaves explained together, and all that must be known of a row for it: for each feature, which class its bin
 * belongs to. A row's state is {@code sum of class * stride} over the features; there are {@link #states()} of them.
 *
 * @param features the features on the ways to the leaves, each once, ascending
 * @param classes for each, its bins parted by what the leaves ask
 * @param leaves in the order in which their shares are added
 */
record Region(int[] features, BinClasses[] classes, List<RegionLeaf> leaves) {

    /** A leaf with its value in margin. */
    record RegionLeaf(double value, LeafPath path) {}

    static Region of(LeafPath path, double value) {
        int[] features = path.features().clone();
        Arrays.sort(features);
        BinClasses[] classes = new BinClasses[features.length];
        for (int i = 0; i < features.length; i++) {
            classes[Arrays.binarySearch(features, path.features()[i])] = BinClasses.of(path.sets()[i]);
        }
        return new Region(features, classes, List.of(new RegionLeaf(value, path)));
    }

    /** Both regions as one, or null if that takes more than {@code most} states. */
    @Nullable
    Region with(Region other, int most) {
        int[] all = new int[features.length + other.features.length];
        BinClasses[] met = new BinClasses[all.length];
        int size = 0;
        long states = 1;
        for (int i = 0, j = 0; i < features.length || j < other.features.length; size++) {
            if (j == other.features.length || i < features.length && features[i] < other.features[j]) {
                all[size] = features[i];
                met[size] = classes[i++];
            } else if (i == features.length || other.features[j] < features[i]) {
                all[size] = other.features[j];
                met[size] = other.classes[j++];
            } else {
                all[size] = features[i];
                met[size] = classes[i++].meet(other.classes[j++]);
            }
            states *= met[size].count();
            if (states > most || met[size].count() > TableBlock.MOST_CLASSES) {
                return null;
            }
        }
        List<RegionLeaf> together = new ArrayList<>(leaves);
        together.addAll(other.leaves);
        return new Region(Arrays.copyOf(all, size), Arrays.copyOf(met, size), together);
    }

    /** How many states there are; never more than fit a long, as a leaf has few features or is not asked. */
    long states() {
        long states = 1;
        for (BinClasses of : classes) {
            states *= of.count();
        }
        return states;
    }

    /** Tables it takes: each holds the shares of a few features. */
    int tables() {
        return Math.max(1, (features.length + TableBlock.LEAF - 1) / TableBlock.LEAF);
    }

    /** Rows in all its tables. */
    long rows() {
        return states() * tables();
    }

    /** For every state, which of a leaf's features it passes, as bits in the order of the leaf's own path. */
    int[] passed(LeafPath path) {
        int[] passed = {0};
        for (int i = 0; i < features.length; i++) {
            int at = 0;
            while (at < path.features().length && path.features()[at] != features[i]) {
                at++;
            }
            int[] wider = new int[passed.length * classes[i].count()];
            for (int c = 0; c < classes[i].count(); c++) {
                boolean in = at < path.features().length && path.sets()[at].contains(classes[i].bin(c));
                for (int s = 0; s < passed.length; s++) {
                    wider[c * passed.length + s] = passed[s] | (in ? 1 << at : 0);
                }
            }
            passed = wider;
        }
        return passed;
    }
}
