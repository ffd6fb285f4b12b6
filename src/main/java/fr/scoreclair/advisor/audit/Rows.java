package fr.scoreclair.advisor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between {@code audit_event} and its records. */
final class Rows {

    private Rows() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                CanonicalJson.respell(row.getString("body")),
                HexFormat.of().formatHex(row.getBytes("prev_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    static Where where(AuditFilter filter) {
        Where where = new Where();
        where.and("at >= :from", "from", filter.from() == null ? null : utc(filter.from()));
        where.and("at <= :to", "to", filter.to() == null ? null : utc(filter.to()));
        where.and("actor = :actor", "actor", filter.actor());
        where.and("action = :action", "action", filter.action());
        where.and("subject = :subject", "subject", filter.subject());
        where.and(
                "(starts_with(actor, :text) or starts_with(action, :text) or starts_with(subject, :text))",
                "text",
                filter.text());
        return where;
    }

    /** Conditions that a filter asks for, joined by AND. */
    static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        private void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                params.put(name, value);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
