-- What the application role may do, and nothing else. Run again whenever this text or the role's name changes.
-- Insert-only tables: no UPDATE, no DELETE, no TRUNCATE. New tables are not granted by default: name them here.

grant usage on schema public to "${applicationRole}";
revoke create on schema public from public;

grant select, insert on client, client_datum, model_version, assessment, audit_event, demo_load to "${applicationRole}";
grant select, insert on update_request, stale_reason to "${applicationRole}";

-- Not history: a derived row per client, and what a person keeps for convenience.
grant select, insert, update on current_score to "${applicationRole}";
grant select, insert, update, delete on saved_filter to "${applicationRole}";
grant select, insert on decision, approval, preliminary_opinion, letter to "${applicationRole}";
grant select, insert, update, delete on decision_draft, form_draft to "${applicationRole}";
grant select, insert on scenario, scenario_removal to "${applicationRole}";

-- Runs go on, end and change hands; what they found stands.
grant select, insert on rescoring_run, rescoring_chunk, rescored to "${applicationRole}";
grant update (state, owner, beat_at, cancelled_by, ended_at, failure) on rescoring_run to "${applicationRole}";

grant select, insert on client_outcome to "${applicationRole}";

grant select, insert on drift_piece, drift_check, drift_alert, drift_acknowledgement to "${applicationRole}";
-- Spring Batch's notes on attempts: no evidence, which is in rescoring_chunk and the trail.
grant select, insert, update on batch_job_instance, batch_job_execution, batch_job_execution_params, batch_step_execution,
    batch_step_execution_context, batch_job_execution_context to "${applicationRole}";
grant usage on sequence batch_step_execution_seq, batch_job_execution_seq, batch_job_instance_seq to "${applicationRole}";
grant select, insert on product_setting, run_summary to "${applicationRole}";

-- Thresholds, challengers and their shadow: what was said stands.
grant select, insert on threshold_proposal, threshold_verdict, challenger_designation to "${applicationRole}";
grant select, insert on shadow_score, shadow_piece, shadow_swap to "${applicationRole}";
-- Dérogations: what was shown to whom is history; facts and counts are derived by triggers of the owner.
grant select, insert on explanation_shown to "${applicationRole}";
grant select on decision_desk, decision_fact, decision_month to "${applicationRole}";
