package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.MerkleTree;
import java.util.List;
import java.util.UUID;

/**
 * That a stored row is the one its run wrote: the leaf's bytes and the hashes from there to the root that the trail keeps in the
 * event {@code rescoring.chunk} about {@code rescoring-chunk:} and the piece. Others' rows are in it as hashes only.
 *
 * @param rows how many the piece has
 * @param index the row's place among them, from 0
 */
public record RowProof(UUID piece, int rows, int index, byte[] leaf, List<byte[]> path) {

    /** Whether this proves the row under a root. */
    public boolean holds(byte[] root) {
        return MerkleTree.proves(root, rows, index, leaf, path);
    }
}
