package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.riskmodel.Opinion;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The decisions taken: rows are added, never changed. */
@Repository
class Decisions {

    private static final String SELECT = """
            select d.*, p.id as p_id, p.at as p_at, p.actor as p_actor, p.outcome as p_outcome, p.comment as p_comment
            from decision d left join approval p on p.decision_id = d.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those who act on the same assessment queue from here to their commit, so that the second one sees what the first did
     * and can be told. That only one gets a number is the table's own rule.
     */
    void queue(UUID assessment) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 14))")
                .param("id", assessment.toString())
                .query((row, n) -> 0)
                .single();
    }

    History of(UUID assessment) {
        return History.of(jdbc.sql(SELECT + " where d.assessment_id = :id order by d.number desc")
                .param("id", assessment)
                .query(Decisions::decision)
                .list());
    }

    /** On all assessments of a client, the newest first. */
    List<Decision> ofClient(UUID client) {
        return jdbc
                .sql(
                        SELECT
                                + " join assessment a on a.id = d.assessment_id where a.client_id = :client order by d.number desc")
                .param("client", client)
                .query(Decisions::decision)
                .stream()
                .collect(Collectors.groupingBy(Decision::assessment))
                .values()
                .stream()
                .flatMap(rows -> History.of(rows).decisions().stream())
                .sorted(Comparator.comparing(Decision::at).reversed())
                .toList();
    }

    Optional<UUID> assessmentOf(UUID decision) {
        return jdbc.sql("select assessment_id from decision where id = :id")
                .param("id", decision)
                .query(UUID.class)
                .optional();
    }

    /** The row and what the trail keeps of it. */
    record Added(Decision decision, String commitment) {}

    Added add(Actor actor, DecisionRequest request, Opinion opinion, boolean needsApproval) {
        Decision decision = new Decision(
                UUID.randomUUID(),
                request.assessment(),
                request.after() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                request.outcome(),
                opinion,
                request.overrideReason(),
                request.comment(),
                request.documents(),
                needsApproval,
                null,
                needsApproval ? Decision.State.PENDING : Decision.State.IN_FORCE);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        insert(decision, salt);
        return new Added(decision, DecisionCommitment.of(decision, salt));
    }

    private void insert(Decision decision, byte[] salt) {
        OverrideReason reason = decision.overrideReason();
        jdbc.sql("""
                        insert into decision (id, assessment_id, number, at, actor, outcome, opinion, override_reason, comment,
                            documents, needs_approval, salt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(decision.id())
                .param(decision.assessment())
                .param(decision.number())
                .param(utc(decision.at()))
                .param(decision.actor())
                .param(decision.outcome().name())
                .param(decision.opinion().name())
                .param(reason == null ? null : reason.name())
                .param(decision.comment())
                .param(names(decision.documents()))
                .param(decision.needsApproval())
                .param(salt)
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static SqlArrayValue names(List<RequestedDocument> documents) {
        return new SqlArrayValue("text", documents.stream().map(Enum::name).toArray());
    }

    static List<RequestedDocument> documents(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("documents").getArray();
        return Arrays.stream(names).map(RequestedDocument::valueOf).toList();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        String reason = row.getString("override_reason");
        UUID id = row.getObject("id", UUID.class);
        return new Decision(
                id,
                row.getObject("assessment_id", UUID.class),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Outcome.valueOf(row.getString("outcome")),
                Opinion.valueOf(row.getString("opinion")),
                reason == null ? null : OverrideReason.valueOf(reason),
                row.getString("comment"),
                documents(row),
                row.getBoolean("needs_approval"),
                approval(row, id),
                Decision.State.PENDING);
    }

    private static @Nullable Approval approval(ResultSet row, UUID decision) throws SQLException {
        UUID id = row.getObject("p_id", UUID.class);
        return id == null
                ? null
                : new Approval(
                        id,
                        decision,
                        row.getObject("p_at", OffsetDateTime.class).toInstant(),
                        row.getString("p_actor"),
                        Approval.Outcome.valueOf(row.getString("p_outcome")),
                        row.getString("p_comment"));
    }
}
