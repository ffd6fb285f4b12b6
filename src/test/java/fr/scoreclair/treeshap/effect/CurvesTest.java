package fr.scoreclair.treeshap.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.MarginModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Curves and surfaces against their definitions, word for word. */
class CurvesTest {
    private static final int FEATURES = 5;
    private final MarginModel model = Models.trees(FEATURES, 20, 4, 20261122);
    private final double[][] rows = Models.rows(60, FEATURES, 0.1, 7);

    @Test
    void partial_dependence_is_the_mean_answer_with_the_feature_set_to_one_value() {
        for (Unit unit : Unit.values()) {
            for (int f = 0; f < FEATURES; f++) {
                Grid grid = Grid.over(rows, f, 12);
                PartialDependence told = PartialDependence.of(model, rows, grid, unit);
                for (int k = 0; k < grid.size(); k++) {
                    double sum = 0;
                    for (double[] row : rows) {
                        double[] mixed = row.clone();
                        mixed[f] = grid.values()[k];
                        sum += unit == Unit.MARGIN ? model.margin(mixed) : model.probability(mixed);
                    }
                    assertThat(told.mean()[k]).isCloseTo(sum / rows.length, within(1e-12));
                }
            }
        }
    }

    @Test
    void the_mean_of_the_individual_curves_is_the_partial_dependence_and_their_spread_its_standard_error() {
        Grid grid = Grid.over(rows, 2, 12);
        PartialDependence told = PartialDependence.of(model, rows, grid, Unit.PROBABILITY);
        IceCurves curves = IceCurves.of(model, rows, grid, Unit.PROBABILITY);
        assertThat(curves.mean()).containsExactly(told.mean(), within(1e-14));
        for (int k = 0; k < grid.size(); k++) {
            int at = k;
            double squares = Arrays.stream(curves.values())
                    .mapToDouble(curve -> Math.pow(curve[at] - told.mean()[at], 2))
                    .sum();
            assertThat(told.standardError()[k])
                    .isCloseTo(Math.sqrt(squares / (rows.length - 1) / rows.length), within(1e-14));
        }
    }

    @Test
    void centred_curves_start_at_exactly_0_and_keep_their_shape() {
        IceCurves curves = IceCurves.of(model, rows, Grid.over(rows, 1, 12), Unit.MARGIN);
        IceCurves centred = curves.centred();
        for (int r = 0; r < rows.length; r++) {
            assertThat(centred.values()[r][0]).isEqualTo(0.0);
            double[] curve = curves.values()[r];
            double[] shape = Arrays.stream(curve).map(value -> value - curve[0]).toArray();
            assertThat(centred.values()[r]).containsExactly(shape);
        }
        assertThat(curves.values()[3][1]).isCloseTo(centred.values()[3][1] + curves.values()[3][0], within(1e-14));
    }

    @Test
    void all_curves_of_a_client_pass_through_its_own_score_and_are_those_of_a_population_of_one() {
        double[] client = {0.2, 0.4, Double.NaN, 0.9, 0.5};
        List<Grid> grids = IntStream.range(0, FEATURES)
                .mapToObj(f -> Grid.over(rows, f, 12).with(client[f]))
                .toList();
        List<IceCurves> curves = IceCurves.ofClient(model, client, grids, Unit.PROBABILITY);
        assertThat(curves).hasSize(FEATURES);
        for (int f = 0; f < FEATURES; f++) {
            Grid grid = grids.get(f);
            assertThat(curves.get(f).values()[0])
                    .containsExactly(IceCurves.of(model, new double[][] {client}, grid, Unit.PROBABILITY)
                            .values()[0]);
            int own = Arrays.binarySearch(grid.values(), client[f]);
            assertThat(own >= 0).isEqualTo(f != 2);
            if (own >= 0) {
                assertThat(curves.get(f).values()[0][own]).isEqualTo(model.probability(client));
            }
        }
        assertThat(client[2]).isNaN();
    }

    @Test
    void a_surface_is_the_mean_answer_with_two_features_set() {
        Grid first = Grid.over(rows, 0, 5);
        Grid second = Grid.over(rows, 3, 4);
        Surface surface = Surface.of(model, rows, first, second, Unit.PROBABILITY);
        assertThat(surface.mean().length).isEqualTo(first.size());
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                double u = first.values()[i];
                double v = second.values()[j];
                double mean = Arrays.stream(rows)
                        .mapToDouble(row -> model.probability(new double[] {u, row[1], row[2], v, row[4]}))
                        .average()
                        .orElseThrow();
                assertThat(surface.mean()[i][j]).isCloseTo(mean, within(1e-12));
            }
        }
        assertThatThrownBy(() -> Surface.of(model, rows, first, first, Unit.MARGIN))
                .hasMessageContaining("two different features");
    }

    @Test
    void a_single_row_is_a_population_without_a_standard_error() {
        double[][] one = {rows[0]};
        PartialDependence told = PartialDependence.of(model, one, Grid.over(rows, 0, 5), Unit.MARGIN);
        assertThat(told.standardError()).hasSize(5).containsOnly(Double.NaN);
        assertThat(told.mean()).doesNotContain(Double.NaN);
        assertThatThrownBy(() -> PartialDependence.of(model, new double[0][], told.grid(), Unit.MARGIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartialDependence.of(model, new double[][] {{1}}, told.grid(), Unit.MARGIN))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_grid_has_every_value_of_a_category_and_the_quantiles_of_an_amount() {
        assertThat(Grid.over(Models.column(2, 0, 1, 1, Double.NaN, 0), 0, 3).values())
                .containsExactly(0, 1, 2);
        double[][] hundred =
                Models.column(IntStream.rangeClosed(0, 100).asDoubleStream().toArray());
        assertThat(Grid.over(hundred, 0, 5).values()).containsExactly(0, 25, 50, 75, 100);
        assertThat(Grid.over(hundred, 0, 5).with(30).values()).containsExactly(0, 25, 30, 50, 75, 100);
        assertThat(Grid.over(hundred, 0, 5).with(50).values()).containsExactly(0, 25, 50, 75, 100);
        assertThat(Grid.over(hundred, 0, 5).with(Double.NaN).values()).hasSize(5);
        assertThat(Grid.over(Models.column(0.0, -0.0), 0, 2).values()).containsExactly(0.0);
        assertThatThrownBy(() -> Grid.over(hundred, 0, 1)).hasMessageContaining("at least 2");
    }

    @Test
    void a_constant_feature_has_one_point_and_one_nobody_knows_has_none() {
        double[][] constant = Models.column(4, 4, 4);
        assertThat(Grid.over(constant, 0, 10).values()).containsExactly(4);
        Grid empty = Grid.over(Models.column(Double.NaN, Double.NaN), 0, 10);
        assertThat(empty.values()).isEmpty();
        MarginModel one = Models.linear(2);
        assertThat(PartialDependence.of(one, constant, empty, Unit.MARGIN).mean())
                .isEmpty();
        assertThat(IceCurves.of(one, constant, empty, Unit.MARGIN).mean()).isEmpty();
        assertThat(IceCurves.ofClient(one, constant[0], List.of(empty), Unit.MARGIN)
                        .getFirst()
                        .values()[0])
                .isEmpty();
    }
}
