package fr.scoreclair.advisor.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes over a list of entries, as RFC 9162 (section 2.1) draws it: a root of 32 bytes commits to all entries and
 * their order, and {@code ceil(log2(n))} hashes prove that one entry is among them.
 *
 * <p>Leaf: {@code SHA-256(0x00 || entry)}. Inner node: {@code SHA-256(0x01 || left || right)}, the left one over the largest power
 * of two of leaves that is smaller than their number. No entry: {@code SHA-256()}. Immutable and thread-safe.
 */
public final class MerkleTree {

    public static final int HASH_BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte INNER = 1;

    /** {@code levels.get(0)} are the leaves; a last node without a sibling goes up unchanged. */
    private final List<byte[][]> levels = new ArrayList<>();

    private MerkleTree(byte[][] leaves) {
        levels.add(leaves);
        MessageDigest sha256 = sha256();
        for (byte[][] below = leaves; below.length > 1; below = levels.getLast()) {
            byte[][] above = new byte[(below.length + 1) / 2][];
            for (int i = 0; i < above.length; i++) {
                above[i] = 2 * i + 1 < below.length ? inner(sha256, below[2 * i], below[2 * i + 1]) : below[2 * i];
            }
            levels.add(above);
        }
    }

    /** @param entries in the order that the root commits to */
    public static MerkleTree of(List<byte[]> entries) {
        MessageDigest sha256 = sha256();
        byte[][] leaves = new byte[entries.size()][];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = leaf(sha256, entries.get(i));
        }
        return new MerkleTree(leaves);
    }

    public int size() {
        return levels.getFirst().length;
    }

    /** {@return 32 bytes} */
    public byte[] root() {
        return size() == 0 ? sha256().digest() : levels.getLast()[0].clone();
    }

    /**
     * The siblings on the way from an entry to the root, the lowest first.
     *
     * @throws IndexOutOfBoundsException where there is no such entry
     */
    public List<byte[]> proof(int index) {
        java.util.Objects.checkIndex(index, size());
        List<byte[]> proof = new ArrayList<>();
        int at = index;
        for (byte[][] level : levels.subList(0, levels.size() - 1)) {
            int sibling = at ^ 1;
            if (sibling < level.length) {
                proof.add(level[sibling].clone());
            }
            at >>= 1;
        }
        return proof;
    }

    /**
     * Whether a proof shows that an entry stands at this place of the list of {@code size} entries that the root commits to
     * (RFC 9162, section 2.1.3.2). Needs nothing but its arguments.
     */
    public static boolean proves(byte[] root, int size, int index, byte[] entry, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        MessageDigest sha256 = sha256();
        int at = index;
        int last = size - 1;
        byte[] hash = leaf(sha256, entry);
        for (byte[] sibling : proof) {
            if (last == 0 || sibling.length != HASH_BYTES) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = inner(sha256, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = inner(sha256, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    private static byte[] leaf(MessageDigest sha256, byte[] entry) {
        sha256.update(LEAF);
        return sha256.digest(entry);
    }

    private static byte[] inner(MessageDigest sha256, byte[] left, byte[] right) {
        sha256.update(INNER);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
