package fr.scoreclair.treeshap.effect;

/**
 * Numbers that look drawn by lot and follow from a seed alone, the same on every machine: SplitMix64 (Steele, Lea, Flood 2014,
 * doi:10.1145/2660193.2660195).
 */
final class Draws {
    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    boolean heads() {
        return next() < 0;
    }

    /** From 0 to below {@code bound}, evenly up to {@code bound / 2^63}. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }
}
