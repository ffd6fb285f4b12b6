package fr.scoreclair.advisor.scoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored reasons: rows are added, never changed. */
@Repository
class StaleReasons {

    private final JdbcClient jdbc;

    StaleReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID assessment, StaleReason reason) {
        jdbc.sql("insert into stale_reason (assessment_id, code, comment) values (?, ?, ?)")
                .params(assessment, reason.code().name(), reason.comment())
                .update();
    }

    Optional<StaleReason> of(UUID assessment) {
        return jdbc.sql("select code, comment from stale_reason where assessment_id = ?")
                .param(assessment)
                .query((row, n) ->
                        new StaleReason(StaleReason.Code.valueOf(row.getString("code")), row.getString("comment")))
                .optional();
    }
}
