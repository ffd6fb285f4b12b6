package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.MarginModel;

/**
 * The mean answer of a model over a population when one feature is set to the same value for everybody:
 * {@code PD(v) = mean over rows r of f(r with feature = v)} (Friedman 2001, doi:10.1214/aos/1013203451). It holds the other
 * features as they are, so where they go together with this one it speaks of rows nobody has.
 *
 * <p>A row without prediction makes its points NaN. An empty grid gives empty arrays. Time: rows times points predictions.
 *
 * @param grid the values, of one feature
 * @param unit of {@code mean} and {@code standardError}
 * @param mean one per grid value
 * @param standardError of each mean, for rows drawn at random: {@code sd / sqrt(rows)} with {@code rows - 1} in the
 *     variance; NaN for a single row
 */
public record PartialDependence(Grid grid, Unit unit, double[] mean, double[] standardError) {

    /**
     * Computes it by definition; rows are not changed and their order does not matter but to rounding.
     *
     * @param model any model
     * @param rows the population, at least one row, NaN where missing
     * @param grid of one of the model's features
     * @param unit probability or margin
     * @throws IllegalArgumentException if there is no row, or one has another length than the model's
     */
    public static PartialDependence of(MarginModel model, double[][] rows, Grid grid, Unit unit) {
        double[][] mixed = Grid.copy(rows);
        double[] mean = new double[grid.size()];
        double[] error = new double[grid.size()];
        for (int point = 0; point < grid.size(); point++) {
            grid.place(mixed, point);
            Mean answers = Mean.of(unit.of(model, mixed));
            mean[point] = answers.value();
            error[point] = answers.standardError();
        }
        return new PartialDependence(grid, unit, mean, error);
    }
}
