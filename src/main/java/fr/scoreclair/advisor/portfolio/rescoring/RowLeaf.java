package fr.scoreclair.advisor.portfolio.rescoring;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row as the tree of its piece hashes them, written down so that anybody can check them. Numbers big-endian,
 * reals as IEEE 754, dates as days since 1970-01-01 (the smallest int for none):
 *
 * <ol>
 *   <li>the 15 ASCII characters {@code scoreclair-row1};
 *   <li>the run (4 bytes), the client (16), the salt (16), the oldest date (4), the last fresh day (4);
 *   <li>a byte: 0 not scored, 1 unfavourable, 2 favourable;
 *   <li>of a scored one: probability (8), margin (8), number of contributions (4), each contribution (4);
 *   <li>of another: the French reason, as the number of its UTF-8 bytes (4) and these bytes; the English one likewise.
 * </ol>
 */
final class RowLeaf {

    private static final byte[] DOMAIN = "scoreclair-row1".getBytes(StandardCharsets.US_ASCII);

    private RowLeaf() {}

    static List<byte[]> of(int run, List<ClientRescored> rows) {
        return rows.stream().map(row -> of(run, row)).toList();
    }

    static byte[] of(int run, ClientRescored row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(DOMAIN);
            out.writeInt(run);
            id(out, row.client());
            id(out, row.salt());
            day(out, row.oldestAsOf());
            day(out, row.freshUntil());
            ClientRescored.Score score = row.score();
            ClientRescored.Refused refused = row.refused();
            if (score != null) {
                score(out, score);
            } else if (refused != null) {
                out.writeByte(0);
                text(out, refused.french());
                text(out, refused.english());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void score(DataOutputStream out, ClientRescored.Score score) throws IOException {
        out.writeByte(score.favorable() ? 2 : 1);
        out.writeDouble(score.probability());
        out.writeDouble(score.margin());
        out.writeInt(score.contributions().length);
        for (float contribution : score.contributions()) {
            out.writeFloat(contribution);
        }
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeInt(day == null ? Integer.MIN_VALUE : (int) day.toEpochDay());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
