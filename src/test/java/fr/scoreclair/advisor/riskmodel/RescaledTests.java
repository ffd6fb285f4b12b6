package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.ProbabilityShap;
import fr.scoreclair.treeshap.RescaledProbability;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far rescaled probability points are from the exact ones, on the shipped models. */
class RescaledTests {
    private static final int CLIENTS = 300;

    /** Bounds a little above what was measured; the figures are printed. */
    @ParameterizedTest
    @CsvSource({"pret-personnel, 1.0, 5, 0.8", "credit-es, 1.0, 5, 0.8"})
    void rescaled_points_are_near_the_exact_ones_and_mostly_name_the_same_first_reason(
            String product, double meanPoints, double mostPoints, double sameFirst) {
        double[][] rows = ShippedModels.rows(product);
        TreeEnsemble trees = (TreeEnsemble) ShippedModels.model(product).engine();
        double[][] picture = ReferenceRows.picture(rows, trees.probabilities(rows), 100);
        ProbabilityShap exact = ProbabilityShap.against(trees, picture);
        RescaledProbability rescaled = RescaledProbability.against(trees, picture);
        double sum = 0;
        double most = 0;
        int same = 0;
        for (int i = 0; i < CLIENTS; i++) {
            double[] row = rows[i * (rows.length / CLIENTS)];
            Explanation one = exact.explain(row);
            Explanation other = rescaled.explain(row);
            assertThat(other.additivityError()).isLessThan(1e-9);
            assertThat(other.base()).isEqualTo(one.base());
            assertThat(other.value()).isEqualTo(one.value());
            for (int f = 0; f < row.length; f++) {
                double points = 100 * Math.abs(one.contributions()[f] - other.contributions()[f]);
                sum += points / row.length;
                most = Math.max(most, points);
            }
            same += first(one) == first(other) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: rescaled differ from exact by %.3f points in the mean, %.2f at most; same first reason %.1f %%%n",
                product,
                sum / CLIENTS,
                most,
                100.0 * same / CLIENTS);
        assertThat(sum / CLIENTS).isLessThan(meanPoints);
        assertThat(most).isLessThan(mostPoints);
        assertThat((double) same / CLIENTS).isGreaterThan(sameFirst);
    }

    private static int first(Explanation explanation) {
        return IntStream.range(0, explanation.contributions().length)
                .boxed()
                .max(java.util.Comparator.comparingDouble(f -> Math.abs(explanation.contributions()[f])))
                .orElseThrow();
    }
}
