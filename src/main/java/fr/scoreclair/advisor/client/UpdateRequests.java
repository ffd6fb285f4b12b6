package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Demander une mise à jour »: one to-do per file, open from the asking until it is done or withdrawn. */
@Service
public class UpdateRequests {

    private static final String MAY_ASK = "hasAnyRole('ADVISOR', 'SUPERVISOR')";

    /** What can happen to it; each is a row of its own. */
    public enum Kind {
        ASKED,
        DONE,
        WITHDRAWN
    }

    public record Step(Kind kind, Instant at, String actor) {}

    private final JdbcClient jdbc;
    private final Clients clients;
    private final CurrentScores currentScores;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    UpdateRequests(
            JdbcClient jdbc,
            Clients clients,
            CurrentScores currentScores,
            CurrentActor currentActor,
            AuditTrail auditTrail,
            Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.currentScores = currentScores;
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Asks for newer data of these files; where it is asked for already, nothing happens.
     *
     * @return for how many it is asked for now and was not before
     * @throws NotFound where one does not exist, or not for this actor: then none is asked for
     */
    @PreAuthorize(MAY_ASK)
    @Transactional
    public int ask(Collection<UUID> files) {
        List<UUID> fresh = new LinkedHashSet<>(files)
                .stream().sorted().filter(file -> !open(lockedLatest(file))).toList();
        fresh.forEach(file -> add(file, Kind.ASKED));
        fresh.forEach(file -> auditTrail.record(new Happened(file, Kind.ASKED)));
        return fresh.size();
    }

    /** The newer data are in; where nothing is asked for, nothing happens. */
    @PreAuthorize(MAY_ASK)
    @Transactional
    public void done(UUID file) {
        close(file, Kind.DONE);
    }

    /** It is not needed any more. */
    @PreAuthorize(MAY_ASK)
    @Transactional
    public void withdraw(UUID file) {
        close(file, Kind.WITHDRAWN);
    }

    private void close(UUID file, Kind kind) {
        if (open(lockedLatest(file))) {
            add(file, kind);
            auditTrail.record(new Happened(file, kind));
        }
    }

    /** Newest first. */
    @PreAuthorize(ClientList.MAY_READ)
    @Transactional(readOnly = true)
    public List<Step> of(UUID file) {
        visible(file);
        return steps(file);
    }

    private List<Step> steps(UUID file) {
        return jdbc.sql("select step, at, actor from update_request where client_id = ? order by seq desc limit 50")
                .param(file)
                .query((row, n) -> new Step(
                        Kind.valueOf(row.getString("step")),
                        Objects.requireNonNull(Rows.instant(row, "at")),
                        row.getString("actor")))
                .list();
    }

    /** Two people who act on one file at the same time take turns. */
    private @Nullable Step lockedLatest(UUID file) {
        visible(file);
        jdbc.sql("select 1 from current_score where client_id = ? for update")
                .param(file)
                .query(Integer.class)
                .single();
        return steps(file).stream().findFirst().orElse(null);
    }

    private static boolean open(@Nullable Step latest) {
        return latest != null && latest.kind() == Kind.ASKED;
    }

    private void add(UUID file, Kind kind) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into update_request (client_id, step, at, actor) values (?, ?, ?, ?)")
                .params(
                        file,
                        kind.name(),
                        Timestamp.from(at),
                        currentActor.get().name())
                .update();
        currentScores.updateAsked(file, kind == Kind.ASKED ? at : null);
    }

    private void visible(UUID file) {
        clients.peek(file).orElseThrow(() -> new NotFound("client " + file));
    }

    private record Happened(UUID file, Kind kind) implements AuditedEvent {

        @Override
        public String action() {
            return switch (kind) {
                case ASKED -> "update.asked";
                case DONE -> "update.done";
                case WITHDRAWN -> "update.withdrawn";
            };
        }

        @Override
        public String subject() {
            return "client:" + file;
        }

        @Override
        public Map<String, Object> body() {
            return Map.of();
        }
    }
}
