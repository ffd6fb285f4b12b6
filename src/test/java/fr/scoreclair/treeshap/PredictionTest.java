package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores against the plain walk from root to leaf, bit by bit. */
class PredictionTest {
    private final Random random = new Random(20261122);
    private final RandomEnsembles ensembles = new RandomEnsembles(20261122);

    private static double walked(TreeEnsemble ensemble, double[] row) {
        return ensemble.finish(treeSum(ensemble, row));
    }

    private static void sameBits(TreeEnsemble ensemble, double[][] rows) {
        double[] margins = ensemble.margins(rows);
        double[] probabilities = ensemble.probabilities(rows);
        for (int r = 0; r < rows.length; r++) {
            assertThat(margins[r]).isEqualTo(walked(ensemble, rows[r]));
            assertThat(ensemble.margin(rows[r])).isEqualTo(margins[r]);
            assertThat(ensemble.probability(rows[r])).isEqualTo(probabilities[r]);
        }
    }

    @Test
    void one_row_and_a_batch_give_the_bits_of_the_plain_walk() {
        for (int i = 0; i < 200; i++) {
            TreeEnsemble ensemble =
                    ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(100), 1 + random.nextInt(6));
            sameBits(ensemble, ensembles.rows(ensemble, 1 + random.nextInt(40)));
        }
    }

    @Test
    void trees_of_several_words_and_trees_too_large_for_words_answer_in_their_order() {
        SyntheticModel model = new SyntheticModel(6, 500, 3);
        EnsembleBuilder mixed = TreeEnsemble.builder(
                IntStream.range(0, 6).mapToObj(f -> "f" + f).toList());
        for (int depth : new int[] {3, 7, 11, 2, 9, 0, 8, 12, 6}) {
            mixed.tree(full(depth, 6));
        }
        TreeEnsemble ensemble = mixed.build();
        assertThat(ensemble.trees())
                .anyMatch(tree -> tree.leafValue.length > 64 && tree.leafValue.length <= TreeRuns.MOST_LEAVES)
                .anyMatch(tree -> tree.leafValue.length > TreeRuns.MOST_LEAVES);
        sameBits(ensemble, model.rows(5_000));
    }

    @Test
    void masks_with_and_without_vectors_and_the_walk_of_thresholds_give_the_same_bits() {
        int walks = 0;
        for (int i = 0; i < 120; i++) {
            TreeEnsemble ensemble = i % 2 == 0
                    ? ensembles.next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(6))
                    : new SyntheticModel(5, 60, i).ensemble(4, 1 + random.nextInt(7));
            List<BinnedTree> trees = Arrays.asList(ensemble.trees());
            double[][] rows = ensembles.rows(ensemble, 1 + random.nextInt(40));
            double[] walked = Arrays.stream(rows)
                    .mapToDouble(row -> treeSum(ensemble, row))
                    .toArray();
            FeatureBins bins = ensemble.bins();
            assertThat(sums(MaskedTrees.of(trees, bins, new PlainMasks()), bins, rows))
                    .isEqualTo(walked);
            assertThat(sums(MaskedTrees.of(trees, bins, MaskKernels.best()), bins, rows))
                    .isEqualTo(walked);
            if (trees.stream().allMatch(tree -> ThresholdNodes.fit(tree, bins))) {
                walks++;
                assertThat(sums(ThresholdTrees.of(trees, bins), bins, rows)).isEqualTo(walked);
            }
        }
        assertThat(walks).isGreaterThan(40);
    }

    @Test
    void the_kernel_of_plain_java_and_the_chosen_one_give_the_same_sums_whatever_way_they_choose() {
        for (int depth : new int[] {2, 6, 8}) {
            SyntheticModel model = new SyntheticModel(10, 400, depth);
            TreeEnsemble ensemble = model.ensemble(60, depth);
            double[][] rows = model.rows(2_500);
            double[] plain = new Predictor(ensemble.trees(), ensemble.bins(), new PlainMasks()).sums(rows);
            assertThat(new Predictor(ensemble.trees(), ensemble.bins(), MaskKernels.best()).sums(rows))
                    .isEqualTo(plain);
        }
    }

    private static double treeSum(TreeEnsemble ensemble, double[] row) {
        int[] bins = ensemble.bins().bins(row);
        double sum = 0;
        for (BinnedTree tree : ensemble.trees()) {
            sum += tree.value(bins);
        }
        return sum;
    }

    private static double[] sums(TreeRun run, FeatureBins bins, double[][] rows) {
        RowBlock block = new RowBlock(bins, true, rows.length);
        block.read(rows, 0, rows.length);
        double[] sums = new double[rows.length];
        run.add(block, sums, 0);
        return sums;
    }

    @Test
    void single_precision_adds_floats_in_the_trees_order() {
        SyntheticModel model = new SyntheticModel(6, 500, 4);
        EnsembleBuilder builder = TreeEnsemble.builder(
                        IntStream.range(0, 6).mapToObj(f -> "f" + f).toList())
                .arithmetic(TreeEnsemble.Arithmetic.FLOAT);
        for (int t = 0; t < 70; t++) {
            builder.tree(full(1 + random.nextInt(8), 6));
        }
        TreeEnsemble ensemble = builder.plus(0.1).build();
        double[][] rows = model.rows(200);
        double[] probabilities = ensemble.probabilities(rows);
        for (int r = 0; r < rows.length; r++) {
            float sum = 0;
            for (BinnedTree tree : ensemble.trees()) {
                sum += (float) tree.value(ensemble.bins().bins(rows[r]));
            }
            assertThat(probabilities[r]).isEqualTo((double) (sum + 0.1f));
            assertThat(ensemble.probability(rows[r])).isEqualTo(probabilities[r]);
        }
    }

    @Test
    void a_batch_with_a_row_of_another_length_is_refused_and_an_empty_one_answered() {
        TreeEnsemble ensemble = ensembles.next(3, 2, 2);
        assertThat(ensemble.margins(new double[0][])).isEmpty();
        assertThatThrownBy(() -> ensemble.margins(new double[][] {{1, 2, 3}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a row of 2 values for an ensemble of 3 features");
    }

    @Test
    void every_value_falls_into_the_bin_its_cuts_say_the_two_zeros_and_the_infinities_included() {
        List<Double> bounds =
                List.of(-1e308, -2.5, -Double.MIN_VALUE, 0.0, Double.MIN_VALUE, 1.0, Math.nextUp(1.0), 1e308);
        EnsembleBuilder builder = TreeEnsemble.builder(List.of("x"));
        bounds.forEach(bound ->
                builder.tree(TreeNode.split(0, bound, false, new TreeNode.Leaf(1, 1), new TreeNode.Leaf(0, 1))));
        builder.tree(
                TreeNode.split(0, Double.POSITIVE_INFINITY, false, new TreeNode.Leaf(1, 1), new TreeNode.Leaf(0, 1)));
        TreeEnsemble ensemble = builder.build();
        for (int i = 0; i < 10_000; i++) {
            double[] row = AwkwardRows.of(ensemble, random, 0.05);
            if (i % 10 == 0) {
                row[0] = i % 20 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            }
            double expected = bounds.stream().filter(bound -> row[0] < bound).count()
                    + (row[0] < Double.POSITIVE_INFINITY ? 1 : 0);
            assertThat(ensemble.margin(row)).as("%s", row[0]).isEqualTo(expected);
        }
    }

    private TreeNode full(int depth, int features) {
        return depth == 0
                ? new TreeNode.Leaf(random.nextGaussian(), 1)
                : TreeNode.split(
                        random.nextInt(features),
                        random.nextDouble(),
                        random.nextBoolean(),
                        full(depth - 1, features),
                        full(depth - 1, features));
    }
}
