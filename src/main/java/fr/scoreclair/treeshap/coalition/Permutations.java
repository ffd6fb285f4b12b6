package fr.scoreclair.treeshap.coalition;

/** Orders of features, drawn once and for all from a seed: the same on every run and machine (SplitMix64, Fisher-Yates). */
final class Permutations {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    Permutations(long seed) {
        this.state = seed;
    }

    int[] next(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Uniform below a bound, up to 2^-32 of the bound. */
    private int below(int bound) {
        return (int) ((mixed() >>> 32) * bound >>> 32);
    }

    /** Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195. */
    private long mixed() {
        state += GOLDEN;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
