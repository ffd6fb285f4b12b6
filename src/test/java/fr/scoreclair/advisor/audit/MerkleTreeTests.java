package fr.scoreclair.advisor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {

    /** The entries and roots that the Certificate Transparency implementations test themselves with (RFC 6962 hashing). */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static MerkleTree first(int n) {
        return MerkleTree.of(
                ENTRIES.subList(0, n).stream().map(HexFormat.of()::parseHex).toList());
    }

    @Test
    @DisplayName("The roots are those of Certificate Transparency's test vectors, from no entry to eight")
    void vectors() {
        for (int n = 0; n < ROOTS.size(); n++) {
            assertThat(HexFormat.of().formatHex(first(n).root())).isEqualTo(ROOTS.get(n));
        }
    }

    @Test
    @DisplayName(
            "Every entry of lists of 1 to 70 is proved; not at another place, not changed, not by a changed or longer proof")
    void proofs() {
        Random random = new Random(20261122);
        for (int size = 1; size <= 70; size++) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                byte[] entry = new byte[8 + random.nextInt(60)];
                random.nextBytes(entry);
                entries.add(entry);
            }
            MerkleTree tree = MerkleTree.of(entries);
            for (int i = 0; i < size; i++) {
                List<byte[]> proof = tree.proof(i);
                assertThat(MerkleTree.proves(tree.root(), size, i, entries.get(i), proof))
                        .as("entry %d of %d", i, size)
                        .isTrue();
                refuted(tree, entries, i, proof);
            }
        }
    }

    private static void refuted(MerkleTree tree, List<byte[]> entries, int i, List<byte[]> proof) {
        int size = entries.size();
        byte[] entry = entries.get(i);
        byte[] changed = entry.clone();
        changed[0] ^= 1;
        assertThat(MerkleTree.proves(tree.root(), size, i, changed, proof)).isFalse();
        assertThat(MerkleTree.proves(tree.root(), size, size, entry, proof)).isFalse();
        if (size > 1) {
            assertThat(MerkleTree.proves(tree.root(), size, (i + 1) % size, entry, proof))
                    .isFalse();
            List<byte[]> bent = new ArrayList<>(proof);
            byte[] hash = bent.getFirst().clone();
            hash[31] ^= 1;
            bent.set(0, hash);
            assertThat(MerkleTree.proves(tree.root(), size, i, entry, bent)).isFalse();
            assertThat(MerkleTree.proves(tree.root(), size, i, entry, proof.subList(1, proof.size())))
                    .isFalse();
        }
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[MerkleTree.HASH_BYTES]);
        assertThat(MerkleTree.proves(tree.root(), size, i, entry, longer)).isFalse();
    }

    @Test
    @DisplayName("There is no proof of what is not there")
    void outside() {
        assertThatThrownBy(() -> first(3).proof(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> first(0).proof(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
