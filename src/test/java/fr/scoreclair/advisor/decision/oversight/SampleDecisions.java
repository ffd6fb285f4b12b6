package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Decisions put in as the owner of the tables, so that their times and numbers are as a test wants them. The model's opinion is told by
 * the assessment each of them has of its own.
 */
public final class SampleDecisions {

    private final JdbcTemplate owner;
    private int number;

    public SampleDecisions(TestDatabase database) {
        this.owner = database.asOwner();
        database.forgetAssessmentsAndTrail();
        owner.update(
                "insert into model_version values (repeat('0', 64), 'pret-personnel', '0.0.1', '', '', '', now()) on conflict do nothing");
    }

    /** How many decisions, by whom, of which outcome beside which opinion, so long after the explanation (null: unknown). */
    public SampleDecisions add(int count, String advisor, String outcome, String opinion, Double seconds) {
        return add(count, "Paris", advisor, outcome, opinion, seconds, 5);
    }

    public SampleDecisions add(
            int count, String agency, String advisor, String outcome, String opinion, Double seconds, int daysAgo) {
        boolean override = outcome.equals("ACCORD") && opinion.equals("UNFAVORABLE")
                || outcome.equals("REFUSAL") && opinion.equals("FAVORABLE");
        String reason = override ? "'OTHER'" : "null";
        String documents = outcome.equals("COMPLEMENT") ? "'{PAYSLIPS}'" : "'{}'";
        String seen = seconds == null ? "'somebody-else'" : "'" + advisor + "'";
        String took = String.format(Locale.ROOT, "%.6f", seconds == null ? 3_600 : seconds);
        owner.execute(String.format(
                Locale.ROOT,
                """
                        with made as (
                            select n, md5('a' || n)::uuid as assessment, md5('c' || n)::uuid as client, md5('d' || n)::uuid as decision,
                                date_trunc('second', now()) - interval '%d days' - n * interval '1 second' as at
                            from generate_series(%d, %d) n
                        ), clients as (
                            insert into client select client, 'O-' || n, '%s', '%s', 'pret-personnel', at - interval '1 day' from made
                            on conflict (id) do update set agency = excluded.agency
                        ), assessments as (
                            insert into assessment (id, at, actor, client_id, product, model_sha256, threshold, probability, margin, reference,
                                base_probability, base_margin, features, input_values, input_as_of, input_sources, input_stale, points, margins,
                                percentiles, wording_version, salt)
                            select assessment, at, %s, client, 'pret-personnel', repeat('0', 64), 0.35, %s, 0, 'AVERAGE', 0, 0, '{}', '{}', '{}', '{}',
                                '{}', '{}', '{}', '{}', '1', decode(repeat('00', 16), 'hex') from made
                        )
                        insert into decision (id, assessment_id, number, at, actor, outcome, opinion, override_reason, comment, documents,
                            needs_approval, salt)
                        select decision, assessment, 1, at + interval '%s seconds', '%s', '%s', '%s', %s, 'Un motif assez long.', %s, false,
                            decode(repeat('00', 16), 'hex') from made""",
                daysAgo,
                number + 1,
                number + count,
                agency,
                advisor,
                seen,
                opinion.equals("FAVORABLE") ? "0.1" : "0.6",
                took,
                advisor,
                outcome,
                opinion,
                reason,
                documents));
        number += count;
        return this;
    }
}
