package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.MarginModel;
import java.util.Arrays;

/**
 * A second opinion on what matters for a client: a linear model fitted to the other model's answers around it (LIME, Ribeiro
 * et al. 2016, doi:10.1145/2939672.2939778), here for tables.
 *
 * <p>Neighbours: each feature keeps the client's value or, as often, takes that of a row of the population drawn on its
 * own. Weight of a neighbour at distance d (Euclidean over the features, in standard deviations of the population; 1 for a
 * missing or coded value that differs): {@code exp(-d^2 / w^2)} with {@code w = 0.75 sqrt(features)}. Fit: weighted least
 * squares on the standardised features with a penalty of 1e-9, which only settles features that do not vary. Fidelity: the
 * weighted R² on those neighbours.
 *
 * <p>A feature the population does not vary gets 0. Neighbours without prediction are left out. Immutable, thread-safe; the
 * same seed gives the same bits.
 */
public final class Lime {
    /** How many neighbours are asked for unless told otherwise. */
    public static final int NEIGHBOURS = 2_000;

    private static final double WIDTH = 0.75;
    private static final double PENALTY = 1e-9;

    private final MarginModel model;
    private final double[][] rows;
    private final Amounts amounts;
    private final Unit unit;
    private final int neighbours;
    private final long seed;

    private Lime(MarginModel model, double[][] rows, Amounts amounts, Unit unit, int neighbours, long seed) {
        this.model = model;
        this.rows = rows;
        this.amounts = amounts;
        this.unit = unit;
        this.neighbours = neighbours;
        this.seed = seed;
    }

    /** Which values are amounts, of which more or less can be said; codes and categories are not. Never asked for NaN. */
    public interface Amounts {
        /** Every known value is an amount. */
        Amounts ALL = (feature, value) -> true;

        /** {@return whether this value of this feature is an amount} */
        boolean isAmount(int feature, double value);
    }

    /**
     * Prepares second opinions.
     *
     * @param model any model
     * @param rows the population, at least one row, NaN where missing; not copied
     * @param amounts which values are amounts
     * @param unit probability or margin
     * @param neighbours how many rows to ask the model about per client, more than it has features
     * @param seed fixes the neighbours
     * @throws IllegalArgumentException if there is no row or are not enough neighbours
     */
    public static Lime over(MarginModel model, double[][] rows, Amounts amounts, Unit unit, int neighbours, long seed) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a second opinion needs at least one row to draw from");
        }
        if (neighbours <= model.featureCount()) {
            throw new IllegalArgumentException(
                    neighbours + " neighbours are too few for " + model.featureCount() + " features");
        }
        return new Lime(model, rows, amounts, unit, neighbours, seed);
    }

    /**
     * The linear model around one client.
     *
     * @param row one value per feature, NaN where missing
     * @return all 0 and of fidelity NaN where no neighbour has a prediction
     * @throws IllegalArgumentException if the row has another length
     */
    public LocalModel explain(double[] row) {
        double value = unit.of(model, row);
        Neighbourhood[] around = new Neighbourhood[row.length];
        for (int f = 0; f < row.length; f++) {
            around[f] = new Neighbourhood(rows, f, row[f], amounts);
        }
        double[][] drawn = draw(around);
        double[] answers = unit.of(model, drawn);
        double[][] numbers = numbers(around, drawn, answers);
        if (numbers.length == 0) {
            return new LocalModel(unit, value, Double.NaN, new double[row.length], new double[row.length], Double.NaN);
        }
        double[] known = Arrays.stream(answers).filter(a -> !Double.isNaN(a)).toArray();
        WeightedRidge fit = new WeightedRidge(numbers, known, weights(numbers), PENALTY);
        double[] contributions = new double[row.length];
        for (int f = 0; f < row.length; f++) {
            contributions[f] = fit.slopes()[f] * around[f].surplus();
        }
        return new LocalModel(
                unit, value, fit.predict(new double[row.length]), fit.slopes(), contributions, fit.fidelity());
    }

    private double[][] draw(Neighbourhood[] around) {
        Draws draws = new Draws(seed);
        double[][] drawn = new double[neighbours][around.length];
        for (double[] neighbour : drawn) {
            for (int f = 0; f < around.length; f++) {
                neighbour[f] = around[f].draw(draws);
            }
        }
        return drawn;
    }

    private static double[][] numbers(Neighbourhood[] around, double[][] drawn, double[] answers) {
        double[][] numbers = new double[drawn.length][];
        int known = 0;
        for (int r = 0; r < drawn.length; r++) {
            if (!Double.isNaN(answers[r])) {
                double[] number = new double[around.length];
                for (int f = 0; f < number.length; f++) {
                    number[f] = around[f].number(drawn[r][f]);
                }
                numbers[known++] = number;
            }
        }
        return Arrays.copyOf(numbers, known);
    }

    private static double[] weights(double[][] numbers) {
        double[] weights = new double[numbers.length];
        for (int r = 0; r < weights.length; r++) {
            double distance = 0;
            for (double number : numbers[r]) {
                distance += number * number;
            }
            weights[r] = Math.exp(-distance / (WIDTH * WIDTH * numbers[r].length));
        }
        return weights;
    }
}
