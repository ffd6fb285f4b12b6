package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Which rows of {@code client} an actor may see and asks for, in SQL; and these rows as records. */
record ClientQuery(String where, Map<String, Object> params) {

    static ClientQuery of(ClientFilter filter, Actor actor) {
        StringBuilder where = new StringBuilder(" where ");
        Map<String, Object> params = new HashMap<>();
        if (seesAll(actor)) {
            where.append("true");
        } else if (actor.is("ADVISOR") && actor.agency() != null) {
            where.append("agency = :agency");
            params.put("agency", actor.agency());
        } else {
            where.append("false");
        }
        if (filter.product() != null) {
            where.append(" and product = :product");
            params.put("product", filter.product());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and file_number like :text");
            params.put("text", "%" + escaped(filter.text().strip().toUpperCase(Locale.ROOT)) + "%");
        }
        return new ClientQuery(where.toString(), params);
    }

    private static boolean seesAll(Actor actor) {
        return actor.is("SUPERVISOR") || actor.is("COMPLIANCE") || actor.is("API") || actor.is("SYSTEM");
    }

    /** What people type is text, never a pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static ClientSummary summary(ResultSet row, int number) throws SQLException {
        return new ClientSummary(
                row.getObject("id", UUID.class),
                row.getString("file_number"),
                row.getString("product"),
                row.getString("agency"),
                row.getString("advisor"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
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
}
