package fr.scoreclair.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The three files of a model version as bytes, which is what travels to the executors. Each JVM reads them once, however many of
 * its tasks ask.
 */
record ModelBundle(byte[] pmml, byte[] catalogue, byte[] reference, String sha256) implements Serializable {

    private static final Map<String, PreparedModel> PREPARED = new ConcurrentHashMap<>();

    /** @param folder {@code pmml/<product>/<version>} */
    static ModelBundle read(Path folder) throws IOException {
        byte[] pmml = Files.readAllBytes(folder.resolve("model.pmml"));
        return new ModelBundle(
                pmml,
                Files.readAllBytes(folder.resolve("model.yaml")),
                Files.readAllBytes(folder.resolve("reference.csv")),
                HexFormat.of().formatHex(digest(pmml)));
    }

    /** The model ready to explain: some seconds the first time in a JVM, nothing after. */
    PreparedModel prepared() {
        return PREPARED.computeIfAbsent(sha256, ignored -> PreparedModel.of(this));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
