package fr.scoreclair.advisor.decision;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One draft per person and assessment. */
@Repository("decisionDrafts")
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DecisionDraft> of(UUID assessment, String actor) {
        return jdbc.sql("select * from decision_draft where assessment_id = :assessment and actor = :actor")
                .param("assessment", assessment)
                .param("actor", actor)
                .query((row, n) -> {
                    String outcome = row.getString("outcome");
                    String reason = row.getString("override_reason");
                    return new DecisionDraft(
                            outcome == null ? null : Outcome.valueOf(outcome),
                            reason == null ? null : OverrideReason.valueOf(reason),
                            row.getString("comment"),
                            Decisions.documents(row),
                            row.getString("language"));
                })
                .optional();
    }

    void keep(UUID assessment, String actor, DecisionDraft draft) {
        Outcome outcome = draft.outcome();
        OverrideReason reason = draft.overrideReason();
        jdbc.sql("""
                        insert into decision_draft (actor, assessment_id, at, outcome, override_reason, comment, documents, language)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (actor, assessment_id) do update set at = excluded.at, outcome = excluded.outcome,
                            override_reason = excluded.override_reason, comment = excluded.comment,
                            documents = excluded.documents, language = excluded.language""")
                .param(actor)
                .param(assessment)
                .param(Decisions.utc(clock.instant()))
                .param(outcome == null ? null : outcome.name())
                .param(reason == null ? null : reason.name())
                .param(draft.comment())
                .param(Decisions.names(draft.documents()))
                .param(draft.language())
                .update();
    }

    void drop(UUID assessment, String actor) {
        jdbc.sql("delete from decision_draft where assessment_id = :assessment and actor = :actor")
                .param("assessment", assessment)
                .param("actor", actor)
                .update();
    }
}
