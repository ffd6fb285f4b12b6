package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Refused;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Score;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's binary COPY takes them: nothing is spelled in decimals and read back. */
final class RescoredCopy {

    static final String SQL = """
            copy rescored (run, client_id, salt, probability, margin, favorable, contributions, oldest_as_of, fresh_until,
                reason_fr, reason_en) from stdin (format binary)""";

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COLUMNS = 11;
    private static final int NULL = -1;
    private static final int REAL = 700; // the type's number in PostgreSQL
    private static final int EPOCH_DAY_2000 = 10_957;

    private RescoredCopy() {}

    static byte[] of(int run, List<ClientRescored> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeLong(0); // flags, length of the extension
            for (ClientRescored row : rows) {
                row(out, run, row);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void row(DataOutputStream out, int run, ClientRescored row) throws IOException {
        out.writeShort(COLUMNS);
        out.writeInt(Integer.BYTES);
        out.writeInt(run);
        id(out, row.client());
        id(out, row.salt());
        score(out, row.score());
        day(out, row.oldestAsOf());
        day(out, row.freshUntil());
        Refused refused = row.refused();
        text(out, refused == null ? null : refused.french());
        text(out, refused == null ? null : refused.english());
    }

    private static void score(DataOutputStream out, @Nullable Score score) throws IOException {
        if (score == null) {
            for (int i = 0; i < 4; i++) {
                out.writeInt(NULL);
            }
            return;
        }
        out.writeInt(Double.BYTES);
        out.writeDouble(score.probability());
        out.writeInt(Double.BYTES);
        out.writeDouble(score.margin());
        out.writeInt(1);
        out.writeBoolean(score.favorable());
        float[] all = score.contributions();
        out.writeInt(5 * Integer.BYTES + all.length * (Integer.BYTES + Float.BYTES));
        out.writeInt(1); // dimensions
        out.writeInt(0); // no nulls
        out.writeInt(REAL);
        out.writeInt(all.length);
        out.writeInt(1); // first index
        for (float one : all) {
            out.writeInt(Float.BYTES);
            out.writeFloat(one);
        }
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        if (day == null) {
            out.writeInt(NULL);
            return;
        }
        out.writeInt(Integer.BYTES);
        out.writeInt((int) day.toEpochDay() - EPOCH_DAY_2000);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
