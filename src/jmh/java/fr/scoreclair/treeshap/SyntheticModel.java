package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A model and rows shaped like a boosted credit model, from a seed. */
final class SyntheticModel {
    private final Random random;
    private final int features;
    private final double[][] thresholds;

    SyntheticModel(int features, int thresholdsPerFeature, long seed) {
        this.random = new Random(seed);
        this.features = features;
        this.thresholds = new double[features][];
        for (int f = 0; f < features; f++) {
            thresholds[f] = random.doubles(thresholdsPerFeature).sorted().toArray();
        }
    }

    /** Full trees but for one branch in eight, as boosting with a smallest leaf leaves them. */
    TreeEnsemble ensemble(int trees, int depth) {
        List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
        TreeEnsemble.Builder builder = TreeEnsemble.builder(names).link(Link.LOGISTIC);
        for (int t = 0; t < trees; t++) {
            builder.tree(node(depth, 1000));
        }
        return builder.plus(-1.2).build();
    }

    private TreeNode node(int depth, double cover) {
        if (depth == 0 || cover < 1000 && random.nextInt(8) == 0) {
            return new TreeNode.Leaf(random.nextGaussian() * 0.05, cover);
        }
        int feature = random.nextInt(features);
        double cut = thresholds[feature][random.nextInt(thresholds[feature].length)];
        double left = cover * (0.2 + 0.6 * random.nextDouble());
        return new TreeNode.Split(
                feature,
                ValueSet.below(cut).withMissing(random.nextBoolean()),
                node(depth - 1, left),
                node(depth - 1, cover - left),
                cover);
    }

    double[][] rows(int count) {
        double[][] rows = new double[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = random.doubles(features).toArray();
            if (random.nextInt(4) == 0) {
                rows[r][random.nextInt(features)] = Double.NaN;
            }
        }
        return rows;
    }

    static double checksum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
