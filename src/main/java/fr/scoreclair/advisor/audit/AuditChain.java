package fr.scoreclair.advisor.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The arithmetic of the chain, written down so that anybody can check a trail without this program.
 *
 * <p>{@code hash = SHA-256(bytes)}, where bytes are, one after the other:
 *
 * <ol>
 *   <li>the 17 ASCII characters {@code scoreclair-audit1};
 *   <li>{@code seq}, 8 bytes, big-endian;
 *   <li>{@code at} as microseconds since 1970-01-01T00:00:00Z, 8 bytes, big-endian;
 *   <li>{@code actor}, {@code role}, {@code action}, {@code subject} and the canonical body ({@link CanonicalJson}), each as
 *       the number of its UTF-8 bytes (4 bytes, big-endian) and then these bytes;
 *   <li>{@code prev_hash}, 32 bytes: the hash of row {@code seq - 1}, 32 zero bytes for the first row.
 * </ol>
 */
final class AuditChain {

    static final int HASH_BYTES = 32;
    private static final byte[] DOMAIN = "scoreclair-audit1".getBytes(StandardCharsets.US_ASCII);

    private AuditChain() {}

    /** {@return what the first row is chained to} */
    static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    static byte[] hash(
            long seq,
            Instant at,
            String actor,
            String role,
            String action,
            String subject,
            String canonicalBody,
            byte[] previousHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(DOMAIN);
            out.writeLong(seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (String field : new String[] {actor, role, action, subject, canonicalBody}) {
                byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.write(previousHash);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
