package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.RiskModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a scoring would go through now: a model to score with, and a database that takes an assessment and its trace. */
@Service
public class Readiness {

    private final RiskModels models;
    private final JdbcClient jdbc;

    Readiness(RiskModels models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** @throws fr.scoreclair.advisor.base.Unavailable where the database is away */
    @Transactional(readOnly = true)
    public boolean canScoreAndAudit() {
        return !models.active().isEmpty() && jdbc.sql("""
                                select not pg_is_in_recovery()
                                   and has_table_privilege(current_user, 'assessment', 'INSERT')
                                   and has_table_privilege(current_user, 'audit_event', 'INSERT')""").query(Boolean.class).single();
    }
}
