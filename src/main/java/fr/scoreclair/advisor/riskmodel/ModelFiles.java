package fr.scoreclair.advisor.riskmodel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of one model version, exactly as they were committed; also what the archive keeps.
 *
 * @param folder for messages, for example {@code pret-personnel/1.0.0}
 */
record ModelFiles(String folder, byte[] pmml, byte[] catalogue, byte[] reference) {

    static final String PMML = "model.pmml";
    static final String CATALOGUE = "model.yaml";
    static final String REFERENCE = "reference.csv";

    /**
     * SHA-256 over the three files in this order: {@code model.pmml}, {@code model.yaml}, {@code reference.csv}; for each its
     * name in ASCII, one zero byte, its length as eight bytes (big-endian), then its bytes. The reference rows are in it
     * because explanations depend on them as much as on the trees.
     */
    ModelFingerprint fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, PMML, pmml);
            add(sha, CATALOGUE, catalogue);
            add(sha, REFERENCE, reference);
            return new ModelFingerprint(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest sha, String name, byte[] bytes) {
        sha.update(name.getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) 0);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        sha.update(bytes);
    }

    String at(String file) {
        return folder + "/" + file;
    }
}
