package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.PreparedTables;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The form of a file of {@link TableCache}, big-endian: eight bytes {@code SCSHAP} and format, the key (32 bytes), the
 * engine's digest of the layout, the base, the number of doubles, the doubles, and the SHA-256 of all before.
 */
final class TableFile {

    private static final byte[] MAGIC = "SCSHAP01".getBytes(StandardCharsets.US_ASCII);
    private static final int SHA = 32;
    private static final int HEADER = MAGIC.length + SHA + 3 * Long.BYTES;

    private TableFile() {}

    /** SHA-256 over the version's fingerprint and the bits of the reference rows. */
    static byte[] key(ModelFingerprint model, double[][] rows) {
        MessageDigest sha = sha();
        sha.update(MAGIC);
        sha.update(HexFormat.of().parseHex(model.sha256()));
        for (double[] row : rows) {
            ByteBuffer cells =
                    ByteBuffer.allocate((row.length + 1) * Double.BYTES).putLong(row.length);
            for (double cell : row) {
                cells.putLong(Double.doubleToLongBits(cell));
            }
            sha.update(cells.array());
        }
        return sha.digest();
    }

    static String name(byte[] key) {
        return HexFormat.of().formatHex(key) + ".shap";
    }

    static byte[] bytes(PreparedTables tables, byte[] key) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + tables.rows().length * Double.BYTES + SHA);
        file.put(MAGIC).put(key).putLong(tables.layout()).putDouble(tables.base());
        file.putLong(tables.rows().length);
        file.asDoubleBuffer().put(tables.rows());
        file.position(file.capacity() - SHA);
        file.put(digest(file));
        return file.array();
    }

    /**
     * @throws IllegalArgumentException saying what is wrong with the file
     */
    static PreparedTables read(ByteBuffer file, byte[] key) {
        byte[] magic = new byte[MAGIC.length];
        byte[] of = new byte[SHA];
        if (file.capacity() < HEADER + SHA) {
            throw new IllegalArgumentException("it is cut short");
        }
        file.get(magic).get(of);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("it is of another format");
        }
        if (!Arrays.equals(of, key)) {
            throw new IllegalArgumentException("it is of another model or other reference rows");
        }
        long layout = file.getLong();
        double base = file.getDouble();
        long count = file.getLong();
        if (count != (file.capacity() - HEADER - SHA) / Double.BYTES
                || (file.capacity() - HEADER - SHA) % Double.BYTES != 0) {
            throw new IllegalArgumentException("it is cut short or too long");
        }
        if (!Arrays.equals(digest(file), Arrays.copyOfRange(file.array(), file.capacity() - SHA, file.capacity()))) {
            throw new IllegalArgumentException("it is damaged");
        }
        double[] rows = new double[(int) count];
        file.asDoubleBuffer().get(rows);
        return new PreparedTables(layout, base, rows);
    }

    private static byte[] digest(ByteBuffer file) {
        MessageDigest sha = sha();
        sha.update(file.array(), 0, file.capacity() - SHA);
        return sha.digest();
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
