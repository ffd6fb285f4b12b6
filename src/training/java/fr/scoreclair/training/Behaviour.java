package fr.scoreclair.training;

import java.util.Set;

/** Directional checks: what happens to the score when one value changes and all else stays. */
final class Behaviour {

    private static final int STEPS = 20;

    /** Smaller falls are rounding, not behaviour. */
    private static final double NOISE = 1e-12;

    private Behaviour() {}

    /**
     * Moves one feature of each row over its 5 % to 95 % training quantiles in twenty steps.
     *
     * @param direction 1: more of it should never lower the score; -1: never raise it
     * @return the share of rows whose score moves the wrong way at some step; rows with the value missing or coded count
     *     too, as they could have it
     */
    static double violations(
            Classifier model, DataSet training, double[][] rows, int column, int direction, Set<Double> codes) {
        double[] known = training.known(column);
        int numbers = known.length;
        while (numbers > 0 && codes.contains(known[numbers - 1])) {
            numbers--;
        }
        double[] before = new double[0];
        boolean[] wrong = new boolean[rows.length];
        for (int step = 0; step <= STEPS; step++) {
            double value = known[(int) ((numbers - 1) * (0.05 + 0.9 * step / STEPS))];
            double[] now = model.probabilities(moved(rows, column, value));
            for (int i = 0; i < before.length; i++) {
                wrong[i] |= direction * (now[i] - before[i]) < -NOISE;
            }
            before = now;
        }
        int count = 0;
        for (boolean row : wrong) {
            count += row ? 1 : 0;
        }
        return (double) count / rows.length;
    }

    private static double[][] moved(double[][] rows, int column, double value) {
        double[][] moved = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            moved[i] = rows[i].clone();
            moved[i][column] = value;
        }
        return moved;
    }
}
