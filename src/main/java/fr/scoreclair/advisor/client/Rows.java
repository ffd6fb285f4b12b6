package fr.scoreclair.advisor.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of this room's tables as records. */
final class Rows {

    private Rows() {}

    static ClientSummary summary(ResultSet row, int number) throws SQLException {
        return new ClientSummary(
                row.getObject("id", UUID.class),
                row.getString("file_number"),
                row.getString("product"),
                row.getString("agency"),
                row.getString("advisor"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static ClientRow row(ResultSet row, int number) throws SQLException {
        return new ClientRow(
                row.getObject("client_id", UUID.class),
                row.getString("file_number"),
                row.getString("product"),
                row.getString("agency"),
                row.getString("advisor"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("probability", Double.class),
                row.getObject("favorable", Boolean.class),
                instant(row, "scored_at"),
                row.getObject("age", Integer.class),
                row.getObject("income", Double.class),
                row.getObject("exposure", Double.class),
                row.getObject("fresh_until", LocalDate.class),
                row.getObject("oldest_as_of", LocalDate.class),
                LastDecision.valueOf(row.getString("last_decision")),
                instant(row, "update_asked_at"));
    }

    static Datum datum(ResultSet row, int number) throws SQLException {
        return new Datum(
                row.getString("feature"),
                row.getObject("value", Double.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                row.getBoolean("simulated"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
