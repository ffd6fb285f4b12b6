package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    void with_one_flag_it_returns_the_share_of_defaults_of_each_group() {
        DataSet data = groups(new double[] {0, 1}, new int[][] {{60, 20}, {10, 30}});
        double[] p = LogisticRegression.train(data, Set.of()).probabilities(new double[][] {{0}, {1}});
        assertThat(p).containsExactly(new double[] {0.25, 0.75}, within(1e-4));
    }

    @Test
    void the_missing_and_the_coded_get_probabilities_of_their_own() {
        DataSet data =
                groups(new double[] {0, 1, Double.NaN, 365_243}, new int[][] {{60, 20}, {10, 30}, {25, 25}, {80, 20}});
        double[] p = LogisticRegression.train(data, Set.of(365_243.0))
                .probabilities(new double[][] {{Double.NaN}, {365_243}, {0}});
        assertThat(p).containsExactly(new double[] {0.5, 0.2, 0.25}, within(1e-3));
    }

    /** {@return one column; per value, so many payers and defaulters} */
    private static DataSet groups(double[] values, int[][] counts) {
        int size = 0;
        for (int[] count : counts) {
            size += count[0] + count[1];
        }
        double[][] rows = new double[size][];
        boolean[] defaulted = new boolean[size];
        int row = 0;
        for (int group = 0; group < values.length; group++) {
            for (int i = 0; i < counts[group][0] + counts[group][1]; i++) {
                rows[row] = new double[] {values[group]};
                defaulted[row++] = i >= counts[group][0];
            }
        }
        return new DataSet(List.of("X"), rows, defaulted);
    }
}
