package fr.scoreclair.advisor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** T3: the application cannot change history, even where its code would. */
class ApplicationRoleTests {

    static TestDatabase database;
    static JdbcTemplate application;

    @BeforeAll
    static void connect() {
        database = PostgresTestSupport.newDatabase();
        application = database.asApplication();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The application's role is denied")
    @ValueSource(
            strings = {
                "update audit_event set actor = 'x'",
                "delete from audit_event",
                "truncate audit_event",
                "alter table audit_event drop column body",
                "alter table audit_event disable trigger all",
                "drop table audit_event",
                "create index on audit_event (role)",
                "update assessment set probability = 0",
                "delete from assessment",
                "truncate assessment",
                "alter table assessment drop constraint assessment_pkey",
                "drop table assessment",
                "update client_datum set value = 0",
                "delete from client_datum",
                "truncate client_datum",
                "update client set agency = 'Lyon'",
                "delete from client",
                "update model_version set pmml = ''",
                "delete from model_version",
                "delete from demo_load",
                "update update_request set step = 'DONE'",
                "delete from update_request",
                "update stale_reason set comment = ''",
                "delete from stale_reason",
                "delete from current_score",
                "truncate current_score",
                "update decision set outcome = 'ACCORD'",
                "delete from decision",
                "update approval set outcome = 'APPROVED'",
                "delete from approval",
                "insert into decision_month values (now(), 1, 0, 0, 1)",
                "update decision_month set n = 1",
                "update decision_fact set tenths = 600",
                "update explanation_shown set at = now()",
                "delete from explanation_shown",
                "update letter set content = ''",
                "delete from letter",
                "update preliminary_opinion set outcome = 'ACCORD'",
                "delete from preliminary_opinion",
                "update scenario set name = 'x'",
                "delete from scenario",
                "delete from scenario_removal",
                "update rescored set probability = 0",
                "delete from rescored",
                "update rescoring_chunk set root = ''",
                "delete from rescoring_chunk",
                "update rescoring_run set model_sha256 = ''",
                "delete from rescoring_run",
                "update run_summary set clients = 0",
                "delete from product_setting",
                "update threshold_proposal set threshold = 0.5",
                "delete from threshold_proposal",
                "update threshold_verdict set verdict = 'APPROVED'",
                "delete from threshold_verdict",
                "update challenger_designation set model_sha256 = null",
                "delete from challenger_designation",
                "update shadow_score set probability = 0",
                "delete from shadow_piece",
                "delete from shadow_swap",
                "update drift_alert set strong = false",
                "delete from drift_alert",
                "update drift_acknowledgement set comment = 'xxx'",
                "delete from drift_acknowledgement",
                "update drift_check set findings = 0",
                "delete from drift_piece",
                "create table mine (id int)",
                "create function f() returns int language sql as 'select 1'",
                "set role scoreclair_owner",
                "set role postgres",
                "set session authorization scoreclair_owner",
                "set session_replication_role = replica",
                "alter role scoreclair_app superuser",
                "create role other superuser",
                "copy audit_event to program 'cat'",
                "select pg_read_file('PG_VERSION')",
                "update flyway_schema_history set success = true"
            })
    void denied(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    @DisplayName(
            "Its grants are these and no others: only a derived row and what a person keeps for convenience may change")
    void grants() {
        application.execute("grant update, delete on audit_event to scoreclair_app"); // a warning, and nothing granted
        List<String> grants = database.asSuperuser().queryForList("""
                select table_name || ': ' || string_agg(privilege_type, ', ' order by privilege_type)
                from information_schema.role_table_grants where grantee = 'scoreclair_app'
                group by table_name order by table_name""", String.class);
        assertThat(grants)
                .containsExactly(
                        "approval: INSERT, SELECT",
                        "assessment: INSERT, SELECT",
                        "audit_event: INSERT, SELECT",
                        "batch_job_execution: INSERT, SELECT, UPDATE",
                        "batch_job_execution_context: INSERT, SELECT, UPDATE",
                        "batch_job_execution_params: INSERT, SELECT, UPDATE",
                        "batch_job_instance: INSERT, SELECT, UPDATE",
                        "batch_step_execution: INSERT, SELECT, UPDATE",
                        "batch_step_execution_context: INSERT, SELECT, UPDATE",
                        "challenger_designation: INSERT, SELECT",
                        "client: INSERT, SELECT",
                        "client_datum: INSERT, SELECT",
                        "client_outcome: INSERT, SELECT",
                        "current_score: INSERT, SELECT, UPDATE",
                        "decision: INSERT, SELECT",
                        "decision_desk: SELECT",
                        "decision_draft: DELETE, INSERT, SELECT, UPDATE",
                        "decision_fact: SELECT",
                        "decision_month: SELECT",
                        "demo_load: INSERT, SELECT",
                        "drift_acknowledgement: INSERT, SELECT",
                        "drift_alert: INSERT, SELECT",
                        "drift_check: INSERT, SELECT",
                        "drift_piece: INSERT, SELECT",
                        "explanation_shown: INSERT, SELECT",
                        "form_draft: DELETE, INSERT, SELECT, UPDATE",
                        "letter: INSERT, SELECT",
                        "model_version: INSERT, SELECT",
                        "preliminary_opinion: INSERT, SELECT",
                        "product_setting: INSERT, SELECT",
                        "rescored: INSERT, SELECT",
                        "rescoring_chunk: INSERT, SELECT",
                        "rescoring_run: INSERT, SELECT",
                        "run_summary: INSERT, SELECT",
                        "saved_filter: DELETE, INSERT, SELECT, UPDATE",
                        "scenario: INSERT, SELECT",
                        "scenario_removal: INSERT, SELECT",
                        "shadow_piece: INSERT, SELECT",
                        "shadow_score: INSERT, SELECT",
                        "shadow_swap: INSERT, SELECT",
                        "stale_reason: INSERT, SELECT",
                        "threshold_proposal: INSERT, SELECT",
                        "threshold_verdict: INSERT, SELECT",
                        "update_request: INSERT, SELECT");
    }

    @Test
    @DisplayName("It owns nothing and is a member of nothing")
    void ownsNothing() {
        Long owned = database.asSuperuser().queryForObject("""
                        select (select count(*) from pg_class where relowner = r.oid)
                            + (select count(*) from pg_auth_members where member = r.oid)
                        from pg_roles r where rolname = 'scoreclair_app'""", Long.class);
        assertThat(owned).isZero();
    }
}
