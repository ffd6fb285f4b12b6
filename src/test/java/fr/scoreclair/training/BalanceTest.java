package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.simulation.FeatureSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resampling stays on the training side of every split. Each row carries its number as its only feature. */
class BalanceTest {

    /** A model that remembers which rows it was shown and is asked about none of them. */
    private record Witness(Set<Integer> learnt, Set<Integer> asked) implements PortableClassifier {
        @Override
        public double[] probabilities(double[][] rows) {
            for (double[] row : rows) {
                assertThat(learnt).as("row %s was learnt", row[0]).doesNotContain((int) row[0]);
                asked.add((int) row[0]);
            }
            return new double[rows.length];
        }

        @Override
        public byte[] pmml(String description, DataSet records) {
            throw new UnsupportedOperationException("only watches");
        }

        @Override
        public PortableClassifier calibrated(Platt platt) {
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource(Balance.class)
    void no_row_that_is_scored_nor_a_copy_of_it_was_learnt_from(Balance balance) {
        for (long seed = 1; seed <= 40; seed++) {
            System.out.printf("seed %d, %s%n", seed, balance);
            DataSet all = numbered(new Random(seed));
            Split split = Split.stratified(all.defaulted(), Product.HELD_OUT, seed);
            DataSet training = all.select(split.training());
            Set<Integer> heldOut = numbers(all.select(split.heldOut()));
            Set<Integer> asked = new HashSet<>();
            Comparison.Recipe recipe = (rows, weight, s) -> {
                Set<Integer> learnt = numbers(rows);
                assertThat(learnt).doesNotContainAnyElementsOf(heldOut);
                return new Witness(learnt, asked);
            };
            GridSearch.outOfFold(training, balance.learner(recipe), seed);
            assertThat(asked).isEqualTo(numbers(training));
        }
    }

    @Test
    void over_sampling_keeps_every_row_and_makes_both_classes_as_many() {
        DataSet data = numbered(new Random(1));
        DataSet balanced = Balance.OVER_SAMPLED.rows(data, 1);
        assertThat(balanced.defaultRate()).isEqualTo(0.5);
        assertThat(numbers(balanced)).isEqualTo(numbers(data));
        assertThat(Arrays.copyOf(balanced.rows(), data.size())).isDeepEqualTo(data.rows());
    }

    @Test
    void class_weights_make_a_regression_say_what_over_sampling_makes_it_say() {
        DataSet data = ContendersAsPmmlTest.simulated(FeatureSet.MINIMAL, 6_000);
        Set<Double> codes = Product.PRET_PERSONNEL_MINIMAL.codes();
        double weight = Balance.WEIGHTED.positiveWeight(data);
        double[] weighted = LogisticRegression.train(data, codes, weight).probabilities(data.rows());
        double[] copied = LogisticRegression.train(Balance.OVER_SAMPLED.rows(data, 1), codes)
                .probabilities(data.rows());
        assertThat(Arrays.stream(weighted).average().orElseThrow())
                .isCloseTo(Arrays.stream(copied).average().orElseThrow(), within(0.01))
                .isGreaterThan(data.defaultRate() + 0.1);
    }

    private static DataSet numbered(Random random) {
        int size = 60 + random.nextInt(200);
        double[][] rows =
                IntStream.range(0, size).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        boolean[] defaulted = new boolean[size];
        for (int i = 0; i < size; i++) {
            defaulted[i] = i < 20 || i >= 40 && random.nextInt(5) == 0;
        }
        return new DataSet(List.of("number"), rows, defaulted);
    }

    private static Set<Integer> numbers(DataSet data) {
        return Arrays.stream(data.rows()).map(row -> (int) row[0]).collect(Collectors.toSet());
    }
}
