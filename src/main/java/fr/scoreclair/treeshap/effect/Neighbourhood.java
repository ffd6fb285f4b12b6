package fr.scoreclair.treeshap.effect;

import java.util.Arrays;

/**
 * How one feature of one client varies around it: from which values of the population neighbours are drawn, and what number
 * stands for a value in the local linear model. Where the client's value is an amount, neighbours have amounts and the number
 * is the distance to the client in standard deviations; where it is missing or a code, the number is 1 for the same value
 * and 0 for any other.
 */
final class Neighbourhood {
    private final double own;
    private final boolean amount;
    private final double[] pool;
    private final double mean;
    private final double deviation;

    Neighbourhood(double[][] rows, int feature, double own, Lime.Amounts amounts) {
        this.own = own;
        this.amount = isAmount(feature, own, amounts);
        this.pool = Arrays.stream(rows)
                .mapToDouble(row -> row[feature])
                .filter(value -> !amount || isAmount(feature, value, amounts))
                .toArray();
        double sum = 0;
        for (double value : pool) {
            sum += amount ? value : same(value);
        }
        this.mean = pool.length == 0 ? Double.NaN : sum / pool.length;
        double squares = 0;
        for (double value : pool) {
            squares += amount ? (value - mean) * (value - mean) : 0;
        }
        this.deviation = Math.sqrt(squares / Math.max(1, pool.length));
    }

    private static boolean isAmount(int feature, double value, Lime.Amounts amounts) {
        return !Double.isNaN(value) && amounts.isAmount(feature, value);
    }

    private double same(double value) {
        return value == own || Double.isNaN(value) && Double.isNaN(own) ? 1 : 0;
    }

    /** The client's own value as often as one of the population's. */
    double draw(Draws draws) {
        boolean stay = draws.heads();
        return stay || pool.length == 0 ? own : pool[draws.below(pool.length)];
    }

    /** The number that stands for a value: how it differs from the client's. */
    double number(double value) {
        if (amount) {
            return deviation > 0 ? (value - own) / deviation : 0;
        }
        return same(value) - 1;
    }

    /** What the client has more than the population, in the numbers' unit. */
    double surplus() {
        if (pool.length == 0) {
            return 0;
        }
        return amount ? (deviation > 0 ? (own - mean) / deviation : 0) : 1 - mean;
    }
}
