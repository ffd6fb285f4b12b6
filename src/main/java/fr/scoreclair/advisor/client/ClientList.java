package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.CurrentActor;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of clients the current actor may see, filtered and sorted, a million rows as well as ten. */
@Service
public class ClientList {

    static final String MAY_READ = "hasAnyRole('ADVISOR', 'SUPERVISOR', 'COMPLIANCE')";
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final LongReading longReading;
    private final Clock clock;

    ClientList(JdbcClient jdbc, CurrentActor currentActor, LongReading longReading, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.longReading = longReading;
        this.clock = clock;
    }

    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public long count(ClientFilter filter) {
        ClientQuery query = query(filter);
        return jdbc.sql("select count(*) from current_score" + query.where())
                .params(query.params())
                .query(Long.class)
                .single();
    }

    /**
     * A page of the list. What lies behind its middle is read from its end, so that no page is further away than half of it.
     *
     * @param limit at most 1,000
     * @param count how many there are, as {@link #count} just said
     */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<ClientRow> page(ClientFilter filter, ClientOrder order, int offset, int limit, long count) {
        int wanted = (int) Math.min(Math.clamp(limit, 0, AT_ONCE), Math.max(0, count - offset));
        boolean fromTheEnd = offset > count / 2;
        if (!fromTheEnd) {
            return page(query(filter), order, Math.max(0, offset), wanted);
        }
        List<ClientRow> page = page(query(filter), order.reversed(), count - offset - wanted, wanted);
        List<ClientRow> turned = new ArrayList<>(page);
        Collections.reverse(turned);
        return turned;
    }

    private List<ClientRow> page(ClientQuery query, ClientOrder order, long offset, int limit) {
        return jdbc.sql("select s.* from current_score s join (select client_id from current_score" + query.where()
                        + order.sql() + " offset :offset limit :limit) page using (client_id)" + order.sql())
                .params(query.params())
                .param("offset", offset)
                .param("limit", limit)
                .query(Rows::row)
                .list();
    }

    /** The same list from its first row to its last, in constant memory. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public void forEach(ClientFilter filter, ClientOrder order, Consumer<ClientRow> each) {
        ClientQuery query = query(filter);
        longReading.allow();
        jdbc.sql("select * from current_score" + query.where() + order.sql())
                .withFetchSize(AT_ONCE)
                .params(query.params())
                .query((ResultSet row) -> each.accept(Rows.row(row, 0)));
    }

    /** Who looks after clients the actor may see, by agency and name. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<Desk> desks() {
        ClientQuery visible = ClientQuery.visible(currentActor.get());
        // hops from one desk to the next in the index, however many clients each has
        return jdbc.sql("""
                        with recursive desk as (
                            (select agency, advisor from current_score%1$s order by agency, advisor limit 1)
                            union all
                            select next.* from desk, lateral (select agency, advisor from current_score s%1$s
                                and (s.agency, s.advisor) > (desk.agency, desk.advisor)
                                order by s.agency, s.advisor limit 1) next)
                        select agency, advisor from desk""".formatted(visible.where()))
                .params(visible.params())
                .query((row, n) -> new Desk(row.getString("agency"), row.getString("advisor")))
                .list();
    }

    private ClientQuery query(ClientFilter filter) {
        return ClientQuery.of(filter, currentActor.get(), LocalDate.now(clock));
    }
}
