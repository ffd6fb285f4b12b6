package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cells and boxes against asking the model for every single cell. */
class SplitGridTest {
    private static final long SEED = 20261126;
    private static final int ENSEMBLES = 300;

    private final Random random = new Random(SEED);
    private final RandomEnsembles ensembles = new RandomEnsembles(SEED);

    /** One value from every cell, each cut, its neighbours, and the missing value. */
    private static double[] values(TreeEnsemble ensemble, int feature) {
        List<Double> values = new ArrayList<>(List.of(-1e300, Double.NaN));
        for (double cut : SplitGrid.cuts(ensemble, feature)) {
            values.addAll(List.of(cut, Math.nextDown(cut), Math.nextUp(cut)));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void every_cell_of_two_features_has_the_very_bits_of_the_margin() {
        long cells = 0;
        for (int e = 0; e < ENSEMBLES; e++) {
            TreeEnsemble ensemble = ensembles.next(2 + random.nextInt(4), 1 + random.nextInt(12), 6);
            double[] row = AwkwardRows.of(ensemble, random, 0.2);
            int first = random.nextInt(row.length);
            int second = (first + 1 + random.nextInt(row.length - 1)) % row.length;
            double[] xs = values(ensemble, first);
            double[] ys = values(ensemble, second);
            double[][] margins = SplitGrid.margins(ensemble, row, first, xs, second, ys);
            double[] asked = row.clone();
            for (int i = 0; i < xs.length; i++) {
                for (int j = 0; j < ys.length; j++) {
                    asked[first] = xs[i];
                    asked[second] = ys[j];
                    assertThat(margins[i][j])
                            .as("seed %d, ensemble %d, %s and %s", SEED, e, xs[i], ys[j])
                            .isEqualTo(ensemble.margin(asked));
                    cells++;
                }
            }
        }
        assertThat(cells).as("cells compared, seed %d", SEED).isGreaterThan(50_000);
    }

    @Test
    void a_feature_has_one_value_at_a_time() {
        TreeEnsemble ensemble = ensembles.next(2, 3, 3);
        assertThatThrownBy(() -> SplitGrid.margins(ensemble, new double[2], 1, new double[1], 1, new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_ends_of_a_box_are_those_of_all_its_cells_and_are_attained() {
        for (int e = 0; e < ENSEMBLES; e++) {
            TreeEnsemble ensemble = ensembles.next(3, 1 + random.nextInt(12), 5);
            double[] low = AwkwardRows.of(ensemble, random, 0.15);
            double[] high = low.clone();
            for (int f = 0; f < low.length; f++) {
                if (random.nextInt(4) > 0 && !Double.isNaN(low[f])) {
                    high[f] = Math.max(low[f], low[f] + random.nextDouble() * 6);
                }
            }
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double a : inside(ensemble, 0, low, high)) {
                for (double b : inside(ensemble, 1, low, high)) {
                    for (double c : inside(ensemble, 2, low, high)) {
                        double margin = ensemble.margin(new double[] {a, b, c});
                        least = Math.min(least, margin);
                        most = Math.max(most, margin);
                    }
                }
            }
            BoxExtent.End highest = BoxExtent.highest(ensemble, low, high, 1_000_000);
            BoxExtent.End lowest = BoxExtent.lowest(ensemble, low, high, 1_000_000);
            assertThat(highest.exact() && lowest.exact()).isTrue();
            assertThat(highest.margin()).as("seed %d, ensemble %d", SEED, e).isCloseTo(most, within(1e-9));
            assertThat(lowest.margin()).as("seed %d, ensemble %d", SEED, e).isCloseTo(least, within(1e-9));
            assertThat(ensemble.margin(highest.row())).isCloseTo(most, within(1e-9));
            assertThat(ensemble.margin(lowest.row())).isCloseTo(least, within(1e-9));
            BoxExtent.End bound = BoxExtent.highest(ensemble, low, high, 1);
            assertThat(bound.margin()).as("a bound lies beyond").isGreaterThanOrEqualTo(most - 1e-9);
        }
    }

    private static List<Double> inside(TreeEnsemble ensemble, int feature, double[] low, double[] high) {
        List<Double> values = new ArrayList<>(List.of(low[feature]));
        for (double cut : SplitGrid.cuts(ensemble, feature)) {
            if (cut > low[feature] && cut <= high[feature]) {
                values.add(cut);
            }
        }
        return values;
    }
}
