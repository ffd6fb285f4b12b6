package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.MarginModel;
import java.util.Arrays;

/**
 * The model's answer as two features go through their grids: {@code mean over rows r of f(r with a = u, b = v)}, Friedman's
 * partial dependence on two features (doi:10.1214/aos/1013203451); with a single row, that client's own surface.
 *
 * @param first the grid of the first index of {@code mean}
 * @param second the grid of its second index
 * @param unit of {@code mean}
 * @param mean {@code mean[i][j]} at {@code first.values()[i]} and {@code second.values()[j]}
 */
public record Surface(Grid first, Grid second, Unit unit, double[][] mean) {

    /**
     * Computes it by definition: rows times both grids' sizes predictions.
     *
     * @param model any model
     * @param rows at least one, NaN where missing; not changed
     * @param first of one feature
     * @param second of another feature
     * @param unit probability or margin
     * @throws IllegalArgumentException if there is no row, both grids are of one feature, or a row has another length
     */
    public static Surface of(MarginModel model, double[][] rows, Grid first, Grid second, Unit unit) {
        if (first.feature() == second.feature()) {
            throw new IllegalArgumentException("a surface is of two different features");
        }
        double[][] mixed = Grid.copy(rows);
        double[][] mean = new double[first.size()][second.size()];
        for (int i = 0; i < first.size(); i++) {
            first.place(mixed, i);
            for (int j = 0; j < second.size(); j++) {
                second.place(mixed, j);
                mean[i][j] = Arrays.stream(unit.of(model, mixed)).sum() / mixed.length;
            }
        }
        return new Surface(first, second, unit, mean);
    }
}
