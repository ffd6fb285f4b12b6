package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Values printed by Python shap 0.47.2 (explainers.Exact) for {@code f = x1 x2 x3 x4 + x5 + x6} against the 100 rows
 * {@code (i/100, ln i, sqrt i, sin i, (i/100)^2, cos i)}, as transcribed by kernelshap's tests
 * (github.com/ModelOriented/kernelshap, commit 7f524cd2, tests/testthat/test-basic.R).
 */
class PublishedValuesTest {
    private static final double[][] EXPECTED = {
        {-1.19621609, -1.24184808, -0.9567848, 3.87942037, -0.33825, 0.54562519},
        {-1.64922699, -1.20770105, -1.18388581, 4.54321217, -0.33795, -0.41082395}
    };

    private static double[] background(int i) {
        double x = i / 100.0;
        return new double[] {x, Math.log(i), Math.sqrt(i), Math.sin(i), x * x, Math.cos(i)};
    }

    private static double f(double[] x) {
        return x[0] * x[1] * x[2] * x[3] + x[4] + x[5];
    }

    @Test
    void a_tree_that_equals_a_function_on_all_mixtures_of_two_rows_has_the_contributions_python_shap_prints() {
        for (int i = 1; i <= 2; i++) {
            double[] row = background(i);
            double[] mean = new double[6];
            for (int j = 1; j <= 100; j++) {
                double[] reference = background(j);
                TreeEnsemble ensemble = TreeEnsemble.builder(List.of("x1", "x2", "x3", "x4", "x5", "x6"))
                        .tree(tree(row, reference, 0, new double[6]))
                        .build();
                double[] contributions = InterventionalShap.against(ensemble, new double[][] {reference})
                        .explain(row)
                        .contributions();
                for (int f = 0; f < 6; f++) {
                    mean[f] += contributions[f] / 100;
                }
            }
            assertThat(mean).containsExactly(EXPECTED[i - 1], within(1e-7));
        }
    }

    private static TreeNode tree(double[] row, double[] reference, int feature, double[] mixture) {
        if (feature == 6) {
            return TreeNode.leaf(f(mixture));
        }
        boolean rowFirst = row[feature] < reference[feature];
        double[] low = mixture.clone();
        low[feature] = rowFirst ? row[feature] : reference[feature];
        double[] high = mixture.clone();
        high[feature] = rowFirst ? reference[feature] : row[feature];
        return TreeNode.split(
                feature,
                (low[feature] + high[feature]) / 2,
                false,
                tree(row, reference, feature + 1, low),
                tree(row, reference, feature + 1, high));
    }
}
