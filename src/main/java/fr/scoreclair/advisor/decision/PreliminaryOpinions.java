package fr.scoreclair.advisor.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions stated before the score was shown: one per person and assessment, never changed. */
@Repository
class PreliminaryOpinions {

    private final JdbcClient jdbc;
    private final Clock clock;

    PreliminaryOpinions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PreliminaryOpinion> of(UUID assessment, String actor) {
        return jdbc.sql("select * from preliminary_opinion where assessment_id = :assessment and actor = :actor")
                .param("assessment", assessment)
                .param("actor", actor)
                .query((row, n) -> new PreliminaryOpinion(
                        row.getObject("id", UUID.class),
                        assessment,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        actor,
                        Outcome.valueOf(row.getString("outcome")),
                        row.getBoolean("by_scorer")))
                .optional();
    }

    PreliminaryOpinion add(UUID assessment, String actor, Outcome outcome, boolean byScorer) {
        PreliminaryOpinion opinion = new PreliminaryOpinion(
                UUID.randomUUID(),
                assessment,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                outcome,
                byScorer);
        jdbc.sql(
                        "insert into preliminary_opinion (id, assessment_id, at, actor, outcome, by_scorer) values (?, ?, ?, ?, ?, ?)")
                .params(opinion.id(), assessment, Decisions.utc(opinion.at()), actor, outcome.name(), byScorer)
                .update();
        return opinion;
    }
}
