package fr.scoreclair.training;

import java.util.stream.DoubleStream;

/** Round places on an axis. */
final class Ticks {

    private Ticks() {}

    /** {@return multiples of 1, 2 or 5 times a power of ten within low..high, four to nine of them} */
    static double[] of(double low, double high) {
        double raw = (high - low) / 8;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(multiple -> multiple * power)
                .filter(candidate -> candidate >= raw * (1 - 1e-9))
                .findFirst()
                .orElseThrow();
        double first = Math.ceil(low / step - 1e-9);
        double last = Math.floor(high / step + 1e-9);
        // adding 0.0 turns -0.0 into 0.0
        return DoubleStream.iterate(first, i -> i <= last, i -> i + 1)
                .map(i -> i * step + 0.0)
                .toArray();
    }
}
