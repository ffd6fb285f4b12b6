package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clients the current actor may see: an advisor those of the own agency, supervisors and compliance all, a model owner
 * none. A file of another agency and a file that does not exist are told alike.
 */
@Service
public class Clients {

    static final int LONGEST_PAGE = 1_000;
    private static final String MAY_READ = "hasAnyRole('ADVISOR', 'SUPERVISOR', 'COMPLIANCE')";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Clients(JdbcClient jdbc, CurrentActor currentActor, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Lazily, by file number; {@code limit} at most 1,000. For lists with more to show, see {@link ClientList}. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<ClientSummary> find(ClientFilter filter, int offset, int limit) {
        ClientQuery query = ClientQuery.of(filter, currentActor.get(), LocalDate.now(clock));
        // A page deep in a long list walks the index alone; the rows themselves are fetched for the page only.
        return jdbc.sql("select c.* from client c join (select client_id from current_score" + query.where()
                        + ClientOrder.BY_FILE.sql() + " offset :offset limit :limit) page on page.client_id = c.id"
                        + " order by c.file_number")
                .params(query.params())
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, LONGEST_PAGE))
                .query(Rows::summary)
                .list();
    }

    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public long count(ClientFilter filter) {
        ClientQuery query = ClientQuery.of(filter, currentActor.get(), LocalDate.now(clock));
        return jdbc.sql("select count(*) from current_score" + query.where())
                .params(query.params())
                .query(Long.class)
                .single();
    }

    /**
     * Opens a file: one audit event per opening, without the data.
     *
     * @throws NotFound where it does not exist or belongs to another agency
     */
    @PreAuthorize(MAY_READ)
    @Transactional
    public ClientFile open(UUID id) {
        ClientFile file = visible(id).orElseThrow(() -> new NotFound("client " + id));
        auditTrail.record(new ClientOpened(id));
        return file;
    }

    /**
     * The same without an audit event, for lookups inside one audited act (scoring); that act says who may do it. Visible
     * to an API client as well.
     */
    @Transactional(readOnly = true)
    public Optional<ClientFile> peek(UUID id) {
        return visible(id);
    }

    /** How old a datum is today and whether it is stale: strictly after {@code asOf + months} calendar months. */
    public Freshness freshness(LocalDate asOf, @Nullable Integer limitMonths) {
        return Freshness.of(asOf, LocalDate.now(clock), limitMonths);
    }

    private Optional<ClientFile> visible(UUID id) {
        ClientQuery query = ClientQuery.visible(currentActor.get());
        return jdbc.sql("select * from client" + query.where() + " and id = :id")
                .params(query.params())
                .param("id", id)
                .query(Rows::summary)
                .optional()
                .map(client -> new ClientFile(client, currentData(id)));
    }

    private List<Datum> currentData(UUID id) {
        return jdbc.sql("""
                        select distinct on (feature) feature, value, as_of, source, simulated, recorded_by, recorded_at
                        from client_datum where client_id = :id order by feature desc, id desc""").param("id", id).query(Rows::datum).list();
    }
}
