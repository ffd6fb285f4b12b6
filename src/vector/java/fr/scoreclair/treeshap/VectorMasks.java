package fr.scoreclair.treeshap;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** With vectors of eight words: one holds what is left of a run's leaves, from the first feature to the last. */
final class VectorMasks implements MaskKernel {
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_512;

    @Override
    public boolean fits() {
        return LongVector.SPECIES_PREFERRED.length() >= WORDS.length() && WORDS.length() == MaskedTrees.WORDS;
    }

    @Override
    public boolean outrunsWalk() {
        return true;
    }

    @Override
    public void meet(
            long[] masks, char[] starts, int[] firsts, int[] features, int[] places, int row, long[] reached, int at) {
        LongVector left = LongVector.broadcast(WORDS, -1);
        for (int i = 0; i < features.length; i++) {
            int from = MaskedTrees.WORDS * starts[firsts[i] + places[row + features[i]]];
            left = left.and(LongVector.fromArray(WORDS, masks, from));
        }
        left.intoArray(reached, at);
    }
}
