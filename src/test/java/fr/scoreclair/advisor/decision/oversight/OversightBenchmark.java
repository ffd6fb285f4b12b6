package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How fast « Dérogations » answers over a million decisions of 200 people in 20 agencies and two years, one of four with a known outcome; a
 * twentieth are overrides. The audit event of each look is not in these times.
 */
public final class OversightBenchmark {

    private static final int RUNS = 40;

    private OversightBenchmark() {}

    public static void main(String[] arguments) {
        int decisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        TestDatabase database = PostgresTestSupport.newDatabase();
        long start = System.nanoTime();
        fill(database.asSuperuser(), decisions);
        System.out.printf(
                Locale.ROOT, "%d decisions put in within %.1f s%n", decisions, (System.nanoTime() - start) / 1e9);
        DecisionFacts facts = new DecisionFacts(new NamedParameterJdbcTemplate(
                new SingleConnectionDataSource(database.url(), "scoreclair_app", "test-only", true)));
        LocalDate today = LocalDate.now();
        OversightFilter all = OversightFilter.ALL;
        time("all figures, no filter", () -> figures(facts, all));
        time("all figures, one agency", () -> figures(facts, all.withAgency("Agence 7")));
        time("all figures, one person", () -> figures(facts, all.withAdvisor("conseiller-42")));
        time("all figures, last 90 days", () -> figures(facts, all.withFrom(today.minusDays(90))));
        List<Desk> desks = facts.desks();
        Behind overrides = Behind.of(all, Behind.OVERRIDES);
        Behind cases = Behind.of(all, Behind.CASES);
        time("count of overrides", () -> facts.count(overrides, desks));
        time("page 1 of overrides", () -> facts.page(overrides, desks, 0, 50));
        time("count of cases", () -> facts.count(cases, desks));
        time("page 1 of cases", () -> facts.page(cases, desks, 0, 50));
        time(
                "cases of one person under 10 s",
                () -> facts.page(
                        new Behind(all.withAdvisor("conseiller-42"), Set.of(Kind.GRANTED_WITH), null, 100),
                        desks,
                        0,
                        50));
        System.exit(0);
    }

    private static Object figures(DecisionFacts facts, OversightFilter filter) {
        List<Desk> desks = facts.desks();
        return List.of(facts.tallies(filter, desks), facts.reasons(filter, desks), facts.laterOutcome(filter, desks));
    }

    private static void time(String name, Runnable work) {
        double[] millis = new double[RUNS];
        for (int run = -5; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms%n",
                name,
                millis[RUNS / 2],
                millis[RUNS * 95 / 100],
                millis[RUNS - 1]);
    }

    /** Without foreign keys and triggers, which would take minutes; the facts are made as the trigger makes them. */
    private static void fill(JdbcTemplate superuser, int decisions) {
        superuser.execute("""
                set session_replication_role = replica;
                insert into client select md5('c' || n)::uuid, 'O-' || n, 'Agence ' || mod(n, 20), 'conseiller-' || mod(n, 200),
                    'pret-personnel', now() from generate_series(1, %1$d) n;
                insert into decision (id, assessment_id, number, at, actor, outcome, opinion, override_reason, comment, documents,
                    needs_approval, salt)
                    select md5('d' || n)::uuid, md5('a' || n)::uuid, 1, now() - n * interval '63 seconds', 'conseiller-' || mod(n, 200), 'ACCORD',
                        case when mod(n, 20) = 3 then 'UNFAVORABLE' else 'FAVORABLE' end, case when mod(n, 20) = 3 then 'OTHER' end,
                        'Un motif assez long.', '{}', false, decode(repeat('00', 16), 'hex')
                    from generate_series(1, %1$d) n;
                insert into client_outcome select md5('c' || n)::uuid, mod(n, 9) = 0, current_date, 'test', true, now()
                    from generate_series(1, %1$d) n where mod(n, 4) = 3;
                insert into decision_desk (product, agency, advisor)
                    select 'pret-personnel', 'Agence ' || mod(n, 20), 'conseiller-' || n from generate_series(0, 199) n;
                insert into decision_fact (decision_id, client_id, at, probability, desk, tenths, kind, bin, reason)
                    select id, client, at, 0.2, desk, tenths, kind, decision_bin(tenths), case kind when 2 then 'OTHER' end from (
                        select md5('d' || n)::uuid as id, md5('c' || n)::uuid as client, now() - n * interval '63 seconds' as at,
                            mod(n, 200) + 1 as desk, case when mod(n, 20) = 3 then 2 else 0 end as kind,
                            (600 * exp(0.8 * sqrt(-2 * ln(random() + 1e-9)) * cos(6.28318 * random())))::integer as tenths
                        from generate_series(1, %1$d) n) made;
                insert into decision_month select date_trunc('month', at at time zone 'Europe/Paris')::date, desk, kind, bin, count(*)
                    from decision_fact group by 1, 2, 3, 4""".formatted(decisions));
        superuser.execute("vacuum analyze");
    }
}
