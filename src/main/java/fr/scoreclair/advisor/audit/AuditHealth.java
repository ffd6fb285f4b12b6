package fr.scoreclair.advisor.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Down where the trail cannot be written by this role, or where acts and events do not match. The comparison reads
 * everything, so it is made once a minute at most; writability is asked every time.
 */
@Component("auditHealthIndicator")
class AuditHealth implements HealthIndicator {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Bookkeeping bookkeeping;
    private final Clock clock;
    private Instant comparedAt = Instant.EPOCH;
    private List<String> broken = List.of();

    AuditHealth(JdbcClient jdbc, Bookkeeping bookkeeping, Clock clock) {
        this.jdbc = jdbc;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        try {
            boolean writable = jdbc.sql(
                            "select has_table_privilege('audit_event', 'insert') and not pg_is_in_recovery()")
                    .query(Boolean.class)
                    .single();
            if (!writable) {
                return Health.down().withDetail("trail", "not writable").build();
            }
            compare();
        } catch (RuntimeException e) {
            return Health.down().withDetail("trail", "unreachable").build();
        }
        return broken.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("unmatched", broken.size()).build();
    }

    private void compare() {
        Instant now = clock.instant();
        if (comparedAt.plus(FRESH).isBefore(now) || !broken.isEmpty()) {
            broken = bookkeeping.broken();
            comparedAt = now;
        }
    }
}
