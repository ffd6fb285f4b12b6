package fr.scoreclair.advisor.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares what the rooms hold with what the trail tells: no act without its event, no event without its act, none twice. */
@Service
public class Bookkeeping {

    private static final int EXAMPLES = 20;

    private final JdbcClient jdbc;
    private final List<Audited> promises;

    Bookkeeping(JdbcClient jdbc, List<Audited> promises) {
        this.jdbc = jdbc;
        this.promises = List.copyOf(promises);
    }

    /** {@return subjects without exactly one event, and events without their row; some of them where there are many} */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<String> broken() {
        jdbc.sql("set local statement_timeout = '60s'").update();
        List<String> broken = new ArrayList<>();
        for (Audited promise : promises) {
            broken.addAll(jdbc.sql("""
                            select coalesce(e.subject, :prefix || t.id) from %s t full join
                                (select subject, count(*) as times from audit_event where action = :action group by subject) e
                                on e.subject = :prefix || t.id
                            where t.id is null or e.times is distinct from 1 limit :examples""".formatted(promise.table()))
                    .param("prefix", promise.subjectPrefix())
                    .param("action", promise.action())
                    .param("examples", EXAMPLES)
                    .query(String.class)
                    .list());
        }
        return broken;
    }
}
