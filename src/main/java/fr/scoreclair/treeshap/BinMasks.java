package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.List;

/**
 * Yes-or-no facts about a row, each depending on the bin of one feature, packed into 64-bit words: a row's words are
 * the union of one stored mask per feature. Where masks for every bin would take too much memory, only every
 * {@code stride}-th is stored, and the bits that change in between are flipped one by one.
 */
final class BinMasks {
    private static final long MAX_STORED_WORDS = 1 << 20;

    private final int words;
    private final int stride;
    private final long[][] stored;
    private final int[][] firstChange;
    private final int[][] changedWord;
    private final long[][] changedBits;

    /** One fact: it holds of a row whose bin of {@code feature} lies in {@code set}. */
    record Fact(int feature, BinSet set, int word, int bit) {}

    BinMasks(FeatureBins bins, int words, List<Fact> facts) {
        this.words = words;
        long dense = 0;
        for (int f = 0; f < bins.featureCount(); f++) {
            dense += (long) bins.count(f) * words;
        }
        int step = 1;
        while (dense / step > MAX_STORED_WORDS && step < 64) {
            step *= 2;
        }
        this.stride = step;
        int features = bins.featureCount();
        stored = new long[features][];
        firstChange = new int[features][];
        changedWord = new int[features][];
        changedBits = new long[features][];
        List<List<Fact>> byFeature = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            byFeature.add(new ArrayList<>());
        }
        facts.forEach(fact -> byFeature.get(fact.feature()).add(fact));
        for (int f = 0; f < features; f++) {
            fill(f, bins.count(f), byFeature.get(f));
        }
    }

    private void fill(int feature, int binCount, List<Fact> facts) {
        if (facts.isEmpty()) {
            stored[feature] = new long[0];
            return;
        }
        List<List<Fact>> changes = new ArrayList<>();
        for (int bin = 0; bin < binCount; bin++) {
            changes.add(new ArrayList<>());
        }
        int total = 0;
        for (Fact fact : facts) {
            for (int bin = fact.set().nextChange(0);
                    bin < binCount;
                    bin = fact.set().nextChange(bin)) {
                changes.get(bin).add(fact);
                total++;
            }
        }
        stored[feature] = new long[(binCount + stride - 1) / stride * words];
        firstChange[feature] = new int[binCount + 1];
        changedWord[feature] = new int[total];
        changedBits[feature] = new long[total];
        long[] now = new long[words];
        for (Fact fact : facts) {
            now[fact.word()] |= fact.set().contains(0) ? 1L << fact.bit() : 0;
        }
        int at = 0;
        for (int bin = 0; bin < binCount; bin++) {
            firstChange[feature][bin] = at;
            for (Fact fact : changes.get(bin)) {
                now[fact.word()] ^= 1L << fact.bit();
                changedWord[feature][at] = fact.word();
                changedBits[feature][at++] = 1L << fact.bit();
            }
            if (bin % stride == 0) {
                System.arraycopy(now, 0, stored[feature], bin / stride * words, words);
            }
        }
        firstChange[feature][binCount] = at;
    }

    int words() {
        return words;
    }

    /** The words of a row of bins, written over {@code into}. */
    void facts(int[] bins, long[] into) {
        java.util.Arrays.fill(into, 0, words, 0);
        for (int f = 0; f < stored.length; f++) {
            long[] masks = stored[f];
            if (masks.length > 0) {
                int from = bins[f] / stride * words;
                for (int w = 0; w < words; w++) {
                    into[w] |= masks[from + w];
                }
            }
        }
        if (stride > 1) {
            for (int f = 0; f < stored.length; f++) {
                if (stored[f].length > 0) {
                    int first = firstChange[f][bins[f] / stride * stride + 1];
                    int last = firstChange[f][bins[f] + 1];
                    for (int c = first; c < last; c++) {
                        into[changedWord[f][c]] ^= changedBits[f][c];
                    }
                }
            }
        }
    }
}
