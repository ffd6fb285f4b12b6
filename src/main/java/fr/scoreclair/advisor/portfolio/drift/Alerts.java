package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts: raised by checks, answered by a supervisor. A finding is the same as another where product, model version, kind, source and
 * subject are. While its alert is open it raises no second one, unless it has become strong meanwhile. Once a person has answered,
 * it raises a new one when it has become strong, or when it still stands {@value #QUIET_DAYS} days after the answer.
 */
@Service
public class Alerts {

    static final int QUIET_DAYS = 30;

    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int LONGEST_PAGE = 200;
    private static final int SHORTEST_COMMENT = 3;
    private static final int LONGEST_COMMENT = 2_000;
    private static final long LOCK = 0x5C0AEC1A1EL;

    private static final String ALL = """
            select a.id, a.at, a.kind, a.subject, a.strong, a.figures, a.check_id, k.at as answered_at, k.actor, k.comment
            from drift_alert a left join drift_acknowledgement k on k.alert = a.id
            """;

    private static final String WHERE = """
            where (:product::text is null or a.product = :product) and (:kind::text is null or a.kind = :kind)
                and (:open::boolean is null or (k.id is null) = :open)
            """;

    private final JdbcClient jdbc;
    private final Checks checks;
    private final AuditTrail auditTrail;
    private final CurrentActor currentActor;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Checks checks, AuditTrail auditTrail, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.auditTrail = auditTrail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A finding of a check that is being stored. */
    public record Finding(String subject, boolean strong, Object figures) {}

    /**
     * Stores a check with its event, and raises the alerts its findings deserve.
     *
     * @return number of alerts raised; 0 also where the run had such a check already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int store(Check check, List<Finding> findings) {
        // Of two applications that find the same at once, one raises the alert.
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 0)
                .single();
        if (!checks.put(check)) {
            return 0;
        }
        List<Finding> news =
                findings.stream().filter(finding -> isNews(check, finding)).toList();
        List<UUID> ids = news.stream().map(finding -> insert(check, finding)).toList();
        auditTrail.record(AlertEvent.checked(check));
        for (int i = 0; i < ids.size(); i++) {
            Finding finding = news.get(i);
            auditTrail.record(AlertEvent.raised(ids.get(i), check, finding.subject(), finding.strong()));
        }
        return ids.size();
    }

    private boolean isNews(Check check, Finding finding) {
        record Last(boolean strong, @Nullable Instant answered) {}
        return jdbc.sql(ALL + """
                        where a.product = ? and a.model_sha256 = ? and a.kind = ? and a.source = ? and a.subject = ?
                        order by a.at desc, a.strong desc limit 1""")
                .params(
                        check.product(),
                        check.modelSha256(),
                        check.kind().name(),
                        check.source().name(),
                        finding.subject())
                .query((row, n) -> new Last(row.getBoolean("strong"), instant(row, "answered_at")))
                .optional()
                .map(last -> finding.strong() && !last.strong()
                        || last.answered() != null
                                && last.answered()
                                        .plus(Duration.ofDays(QUIET_DAYS))
                                        .isBefore(clock.instant()))
                .orElse(true);
    }

    private UUID insert(Check check, Finding finding) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into drift_alert (id, check_id, at, kind, source, product, model_sha256, subject, strong, figures)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        id,
                        check.id(),
                        Timestamp.from(clock.instant()),
                        check.kind().name(),
                        check.source().name(),
                        check.product(),
                        check.modelSha256(),
                        finding.subject(),
                        finding.strong(),
                        Checks.json(finding.figures()))
                .update();
        return id;
    }

    /**
     * The newest first.
     *
     * @param product null for all
     * @param kind null for all
     * @param open null for all
     */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Alert> find(
            @Nullable String product, Alert.@Nullable Kind kind, @Nullable Boolean open, int offset, int limit) {
        String word = kind == null ? null : kind.name();
        return jdbc.sql(ALL + WHERE + " order by a.at desc, a.strong desc, a.id offset :offset limit :limit")
                .param("product", product)
                .param("kind", word)
                .param("open", open)
                .param("offset", offset)
                .param("limit", Math.clamp(limit, 0, LONGEST_PAGE))
                .query(this::alert)
                .list();
    }

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public int count(@Nullable String product, Alert.@Nullable Kind kind, @Nullable Boolean open) {
        String word = kind == null ? null : kind.name();
        return jdbc.sql("select count(*) from drift_alert a left join drift_acknowledgement k on k.alert = a.id "
                        + WHERE)
                .param("product", product)
                .param("kind", word)
                .param("open", open)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound where there is no such alert */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Alert get(UUID id) {
        return jdbc.sql(ALL + " where a.id = ?")
                .param(id)
                .query(this::alert)
                .optional()
                .orElseThrow(() -> new NotFound("alert " + id));
    }

    /**
     * A person has looked at it.
     *
     * @param comment what came of it, 3 to 2,000 characters
     * @throws Conflict where somebody else has already
     * @throws NotFound where there is no such alert
     */
    @PreAuthorize(MAY)
    @Transactional
    public void acknowledge(UUID alert, String comment) {
        String text = comment.strip();
        if (text.length() < SHORTEST_COMMENT || text.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment of " + text.length() + " characters");
        }
        get(alert);
        UUID id = UUID.randomUUID();
        int stored = jdbc.sql("""
                        insert into drift_acknowledgement (id, alert, at, actor, comment) values (?, ?, ?, ?, ?)
                        on conflict (alert) do nothing""")
                .params(
                        id,
                        alert,
                        Timestamp.from(clock.instant()),
                        currentActor.get().name(),
                        text)
                .update();
        if (stored == 0) {
            throw new Conflict("alert " + alert + " has been answered");
        }
        auditTrail.record(AlertEvent.acknowledged(id, alert));
    }

    private Alert alert(ResultSet row, int n) throws SQLException {
        Instant answered = instant(row, "answered_at");
        return new Alert(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Alert.Kind.valueOf(row.getString("kind")),
                checks.get(row.getObject("check_id", UUID.class)),
                row.getString("subject"),
                row.getBoolean("strong"),
                row.getString("figures"),
                answered == null ? null : new Alert.Answer(answered, row.getString("actor"), row.getString("comment")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
