package fr.scoreclair.advisor.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to look for in the trail; null parts do not filter. {@code text} matches the start of actor, action or subject. */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String text) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
