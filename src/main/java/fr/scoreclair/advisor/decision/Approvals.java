package fr.scoreclair.advisor.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What second persons said, and what waits for one. */
@Repository
class Approvals {

    private static final int LONGEST_QUEUE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Approval add(Decision decision, String actor, Approval.Outcome outcome, String comment) {
        Approval approval = new Approval(
                UUID.randomUUID(),
                decision.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                outcome,
                comment.strip());
        jdbc.sql("""
                        insert into approval (id, decision_id, decider, at, actor, outcome, comment)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        approval.id(),
                        approval.decision(),
                        decision.actor(),
                        Decisions.utc(approval.at()),
                        approval.actor(),
                        approval.outcome().name(),
                        approval.comment())
                .update();
        return approval;
    }

    /** The longest wait first. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select d.id, d.assessment_id, d.at, d.actor, d.outcome, d.override_reason is not null as override,
                            a.product, c.file_number, c.agency
                        from decision d join assessment a on a.id = d.assessment_id left join client c on c.id = a.client_id
                        where d.needs_approval
                          and not exists (select from approval p where p.decision_id = d.id)
                          and not exists (select from decision n where n.assessment_id = d.assessment_id and n.number > d.number)
                        order by d.at, d.id limit :limit""")
                .param("limit", LONGEST_QUEUE)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("assessment_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getBoolean("override"),
                        row.getString("product"),
                        row.getString("file_number"),
                        row.getString("agency")))
                .list();
    }
}
