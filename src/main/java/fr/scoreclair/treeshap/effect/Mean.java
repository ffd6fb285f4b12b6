package fr.scoreclair.treeshap.effect;

import java.util.Arrays;

/** A mean and its standard error; the error is NaN for a single value. */
record Mean(double value, double standardError) {

    static Mean of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Mean(mean, Math.sqrt(squares / (n - 1) / n));
    }
}
