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
        all.add(0, size);
        return all;
    }

    /** Adds the bins from {@code from} on, below {@code to}. */
    void add(int from, int to) {
        for (int bin = from; bin < to; bin++) {
            if ((bin & 63) == 0 && bin + 64 <= to) {
                words[bin >>> 6] = -1;
                bin += 63;
            } else {
                add(bin);
            }
        }
    }

    /** The first bin after {@code bin} that belongs if that one does not, and the other way round; the size if none. */
    int nextChange(int bin) {
        long same = contains(bin) ? -1 : 0;
        int word = bin >>> 6;
        long differing = (words[word] ^ same) & -1L << bin;
        while (differing == 0 && ++word < words.length) {
            differing = words[word] ^ same;
        }
        return word == words.length ? size : Math.min(size, (word << 6) + Long.numberOfTrailingZeros(differing));
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
