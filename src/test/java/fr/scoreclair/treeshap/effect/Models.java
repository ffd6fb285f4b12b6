package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.EnsembleBuilder;
import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.TreeNode;
import fr.scoreclair.treeshap.ValueSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Models and populations to try effects on. */
final class Models {
    private Models() {}

    /** Any function of a row as the margin of a logistic model. */
    static MarginModel of(int features, ToDoubleFunction<double[]> margin) {
        List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
        return new MarginModel() {
            @Override
            public List<String> featureNames() {
                return names;
            }

            @Override
            public Link link() {
                return Link.LOGISTIC;
            }

            @Override
            public double margin(double[] row) {
                return margin.applyAsDouble(row);
            }

            @Override
            public double probability(double[] row) {
                return link().apply(margin(row));
            }
        };
    }

    static MarginModel linear(double... weights) {
        return of(weights.length, row -> IntStream.range(0, weights.length)
                .mapToDouble(f -> weights[f] * row[f])
                .sum());
    }

    /** Boosted trees over values from 0 to 1, missing on either side. */
    static TreeEnsemble trees(int features, int trees, int depth, long seed) {
        Random random = new Random(seed);
        List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
        EnsembleBuilder builder = TreeEnsemble.builder(names).link(Link.LOGISTIC);
        for (int t = 0; t < trees; t++) {
            builder.tree(node(features, depth, 1000, random));
        }
        return builder.plus(-0.7).build();
    }

    private static TreeNode node(int features, int depth, double cover, Random random) {
        if (depth == 0) {
            return new TreeNode.Leaf(random.nextGaussian() * 0.3, cover);
        }
        return new TreeNode.Split(
                random.nextInt(features),
                ValueSet.below(random.nextInt(40) / 40.0).withMissing(random.nextBoolean()),
                node(features, depth - 1, cover / 2, random),
                node(features, depth - 1, cover / 2, random),
                cover);
    }

    /** Rows of values from 0 to 1, one value in {@code missing} of them unknown. */
    static double[][] rows(int count, int features, double missing, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[count][features];
        for (double[] row : rows) {
            for (int f = 0; f < features; f++) {
                row[f] = random.nextDouble() < missing ? Double.NaN : random.nextDouble();
            }
        }
        return rows;
    }

    static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }
}
