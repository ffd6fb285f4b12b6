package fr.scoreclair.treeshap;

/** A set of bins of one feature, as bits. */
final class BinSet {
    private final long[] words;
    private final int size;

    /** The empty set among {@code size} bins. */
    BinSet(int size) {
        this.size = size;
        this.words = new long[(size + 63) >>> 6];
    }

    static BinSet all(int size) {
        BinSet all = new BinSet(size);
        for (int bin = 0; bin < size; bin++) {
            all.add(bin);
        }
        return all;
    }

    void add(int bin) {
        words[bin >>> 6] |= 1L << bin;
    }

    boolean contains(int bin) {
        return (words[bin >>> 6] >>> bin & 1) != 0;
    }

    int size() {
        return size;
    }

    /** What belongs to this set, and to the other or (if {@code inside} is false) not to the other. */
    BinSet meet(BinSet other, boolean inside) {
        BinSet met = new BinSet(size);
        for (int w = 0; w < words.length; w++) {
            met.words[w] = words[w] & (inside ? other.words[w] : ~other.words[w]);
        }
        return met;
    }
}
