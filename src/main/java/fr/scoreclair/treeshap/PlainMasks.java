package fr.scoreclair.treeshap;

/** In plain Java, four features at a time. */
final class PlainMasks implements MaskKernel {
    private static final int WORDS = MaskedTrees.WORDS;

    @Override
    public void meet(
            long[] masks, char[] starts, int[] firsts, int[] features, int[] places, int row, long[] reached, int at) {
        int last = features.length - 1;
        for (int i = 0; i <= last; i += 4) {
            int j = Math.min(i + 1, last);
            int k = Math.min(i + 2, last);
            int l = Math.min(i + 3, last);
            int a = WORDS * starts[firsts[i] + places[row + features[i]]];
            int b = WORDS * starts[firsts[j] + places[row + features[j]]];
            int c = WORDS * starts[firsts[k] + places[row + features[k]]];
            int d = WORDS * starts[firsts[l] + places[row + features[l]]];
            if (i == 0) {
                begin(masks, a, b, c, d, reached, at);
            } else {
                go(masks, a, b, c, d, reached, at);
            }
        }
    }

    private static void begin(long[] masks, int a, int b, int c, int d, long[] reached, int at) {
        for (int w = 0; w < WORDS; w++) {
            reached[at + w] = masks[a + w] & masks[b + w] & masks[c + w] & masks[d + w];
        }
    }

    private static void go(long[] masks, int a, int b, int c, int d, long[] reached, int at) {
        for (int w = 0; w < WORDS; w++) {
            reached[at + w] &= masks[a + w] & masks[b + w] & masks[c + w] & masks[d + w];
        }
    }
}
