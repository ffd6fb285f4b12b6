package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.MarginModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Individual conditional expectation: one curve per row, the model's answer as one feature goes through a grid and all else
 * stays the row's own (Goldstein et al. 2015, doi:10.1080/10618600.2014.907095). Their mean is the {@link PartialDependence}.
 *
 * <p>Works for rows whose own value is missing: only the grid's values are asked. NaN where a row has no prediction.
 *
 * @param grid the values, of one feature
 * @param unit of the curves
 * @param values one array per row, one number per grid value
 */
public record IceCurves(Grid grid, Unit unit, double[][] values) {

    /**
     * The curves of many rows along one feature.
     *
     * @param model any model
     * @param rows at least one, NaN where missing; not changed
     * @param grid of one of the model's features
     * @param unit probability or margin
     * @throws IllegalArgumentException if there is no row, or one has another length than the model's
     */
    public static IceCurves of(MarginModel model, double[][] rows, Grid grid, Unit unit) {
        double[][] mixed = Grid.copy(rows);
        double[][] values = new double[rows.length][grid.size()];
        for (int point = 0; point < grid.size(); point++) {
            grid.place(mixed, point);
            double[] answers = unit.of(model, mixed);
            for (int r = 0; r < rows.length; r++) {
                values[r][point] = answers[r];
            }
        }
        return new IceCurves(grid, unit, values);
    }

    /**
     * The curves of one client along many features, in one batch of predictions.
     *
     * @param model any model
     * @param row the client, NaN where missing; not changed
     * @param grids one per curve
     * @param unit probability or margin
     * @return one curve per grid, in order
     * @throws IllegalArgumentException if the row has another length than the model's
     */
    public static List<IceCurves> ofClient(MarginModel model, double[] row, List<Grid> grids, Unit unit) {
        double[][] mixed = new double[grids.stream().mapToInt(Grid::size).sum()][];
        int next = 0;
        for (Grid grid : grids) {
            for (double value : grid.values()) {
                double[] moved = row.clone();
                moved[grid.feature()] = value;
                mixed[next++] = moved;
            }
        }
        double[] answers = unit.of(model, mixed);
        List<IceCurves> curves = new ArrayList<>(grids.size());
        int from = 0;
        for (Grid grid : grids) {
            double[] curve = Arrays.copyOfRange(answers, from, from + grid.size());
            curves.add(new IceCurves(grid, unit, new double[][] {curve}));
            from += grid.size();
        }
        return curves;
    }

    /** {@return the same curves, each less its first value, so that all start at exactly 0 and only their shapes differ} */
    public IceCurves centred() {
        double[][] centred = new double[values.length][];
        for (int r = 0; r < values.length; r++) {
            double[] curve = values[r];
            centred[r] = Arrays.stream(curve).map(value -> value - curve[0]).toArray();
        }
        return new IceCurves(grid, unit, centred);
    }

    /** {@return the mean curve, which is the partial dependence over the same rows} */
    public double[] mean() {
        double[] mean = new double[grid.size()];
        for (int point = 0; point < mean.length; point++) {
            int at = point;
            mean[point] = Arrays.stream(values).mapToDouble(curve -> curve[at]).sum() / values.length;
        }
        return mean;
    }
}
