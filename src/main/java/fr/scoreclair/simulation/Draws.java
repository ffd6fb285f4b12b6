package fr.scoreclair.simulation;

import java.util.SplittableRandom;

/** The random numbers of one client. Own formulas over {@link SplittableRandom#nextLong()}, whose bits are specified. */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed, long index) {
        random = new SplittableRandom(mix(seed) ^ mix(index * 0x9E3779B97F4A7C15L + 1));
    }

    /** SplitMix64's finaliser: neighbouring seeds give unrelated clients. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** {@return uniform in (0, 1)} */
    double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** {@return uniform in low..high, both included} */
    int integer(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** {@return standard normal, by Box and Muller} */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(uniform());
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** {@return Poisson, by Knuth's product: for small means} */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = uniform();
        int count = 0;
        while (product > limit) {
            product *= uniform();
            count++;
        }
        return count;
    }

    static double logistic(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** {@return euros rounded to the cent, so that a table written as text reads back the same} */
    static double cents(double euros) {
        return Math.rint(euros * 100) / 100;
    }

    static double roundTo(double euros, double step) {
        return Math.rint(euros / step) * step;
    }
}
