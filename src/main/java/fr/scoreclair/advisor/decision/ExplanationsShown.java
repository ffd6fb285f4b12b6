package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When the server first sent an explanation to the screen of somebody who may decide on it. Whoever had the score computed saw it with
 * the score, at the assessment's own time, and needs no row.
 */
@Repository
class ExplanationsShown {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExplanationsShown(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void to(Actor actor, AssessmentView assessment) {
        if (!assessment.actor().equals(actor.name())) {
            jdbc.sql("insert into explanation_shown values (?, ?, ?) on conflict do nothing")
                    .params(assessment.id(), actor.name(), Decisions.utc(clock.instant()))
                    .update();
        }
    }
}
