package fr.scoreclair.treeshap;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small ensembles of every awkward shape: repeated features, ties, set splits, single leaves, missing on either side. */
final class RandomEnsembles {
    private final Random random;

    RandomEnsembles(long seed) {
        this.random = new Random(seed);
    }

    TreeEnsemble next(int features, int trees, int depth) {
        List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
        TreeEnsemble.Builder builder = TreeEnsemble.builder(names);
        for (int t = 0; t < trees; t++) {
            builder.tree(node(features, random.nextInt(depth + 1), 64 + random.nextInt(64)));
        }
        if (random.nextBoolean()) {
            builder.times(random.nextGaussian()).plus(random.nextGaussian());
        }
        return builder.link(random.nextBoolean() ? Link.LOGISTIC : Link.IDENTITY)
                .build();
    }

    private TreeNode node(int features, int depth, int cover) {
        if (depth == 0 || cover < 2 || random.nextInt(6) == 0) {
            return new TreeNode.Leaf(random.nextGaussian(), cover);
        }
        int left = 1 + random.nextInt(cover - 1);
        return new TreeNode.Split(
                random.nextInt(features),
                set(),
                node(features, depth - 1, left),
                node(features, depth - 1, cover - left),
                cover);
    }

    private ValueSet set() {
        ValueSet set =
                switch (random.nextInt(5)) {
                    case 0 -> ValueSet.of(threshold()).union(ValueSet.of(threshold()));
                    case 1 -> ValueSet.atMost(threshold());
                    case 2 -> ValueSet.above(threshold());
                    case 3 -> random.nextInt(4) == 0 ? ValueSet.none() : ValueSet.range(threshold(), threshold());
                    default -> ValueSet.below(threshold());
                };
        return set.withMissing(random.nextBoolean());
    }

    /** Few values, so that paths repeat them. */
    private double threshold() {
        return switch (random.nextInt(8)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> Math.nextUp(1.0);
            default -> random.nextInt(5) - 2;
        };
    }

    double[][] rows(TreeEnsemble ensemble, int count) {
        double[][] rows = new double[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = AwkwardRows.of(ensemble, random, 0.15);
        }
        return rows;
    }
}
