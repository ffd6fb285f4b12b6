package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioStatistics;
import fr.scoreclair.advisor.portfolio.statistics.RunTrends;
import fr.scoreclair.advisor.portfolio.statistics.Window;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * « Portefeuille » over N clients (first argument, else 1,000,000) with ten contributions each: how long all figures of a random
 * filter take, how long reading the clients and adding up a run, and what the heap holds before and after.
 */
final class StatisticsBenchmark {

    private static final String PRODUCT = "pret-personnel";
    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 300;
    private static final int WARM = 60;

    private StatisticsBenchmark() {}

    public static void main(String[] arguments) {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Map<String, Object> settings = new HashMap<>(Map.of(
                "scoreclair.demo", "false",
                "logging.level.root", "warn",
                "spring.datasource.hikari.data-source-properties.socketTimeout", "1200"));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PortfolioRooms.class)
                .web(WebApplicationType.NONE)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            fill(context.getBean(TestDatabase.class).asOwner(), clients);
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            measure(context.getBean(PortfolioStatistics.class), context.getBean(RunTrends.class));
        }
        System.exit(0);
    }

    private static void fill(JdbcTemplate owner, int clients) {
        owner.update("""
                insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients, owner, state,
                    ended_at)
                select product, now(), 'bench', sha256, 0.35, array['A','B','C','D','E','F','G','H','I','J'], ?,
                    gen_random_uuid(), 'DONE', now() from model_version where product = ? limit 1""", clients, PRODUCT);
        owner.update("""
                insert into rescoring_chunk select gen_random_uuid(), id, 1, now(), gen_random_uuid(), gen_random_uuid(), 1, 0, 0,
                    decode(repeat('ab', 32), 'hex'), 1, 1, 1 from rescoring_run""");
        for (int first = 1; first <= clients; first += 50_000) {
            owner.execute("""
                    with made as (
                        select i, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid id,
                            'D-2026-' || lpad(i::text, 7, '0') number, hashint4(i) & 1023 a, hashint4(i * 7 + 1) & 1048575 b,
                            hashint4(i * 13 + 5) & 1048575 c, hashint4(i * 17 + 3) & 1048575 d
                        from generate_series(%d, %d) i),
                    scored as (
                        insert into current_score (client_id, probability, margin, threshold, favorable, scored_at,
                            model_sha256, exposure, income, age, oldest_as_of, fresh_until, opened_on, agency, advisor,
                            product, file_number, last_decision)
                        select id, b / 1048576.0, 0, 0.35, b / 1048576.0 < 0.35, now(),
                            decode(repeat('ab', 32), 'hex'), 1000 + c %% 600 * 100, 10000 + d %% 60000, 18 + a %% 60,
                            date '2026-11-22' - a %% 300, date '2026-11-22' - a %% 300 + 183,
                            date '2026-11-22' - b %% 540, 'Agence ' || a %% 12, 'conseiller' || a %% 48,
                            'pret-personnel', number, case when a %% 10 = 0 then 'ACCEPTED' else 'NONE' end
                        from made),
                    listed as (
                        insert into client select id, number, 'Agence ' || a %% 12, 'conseiller' || a %% 48,
                            'pret-personnel', now() from made)
                    insert into rescored (run, client_id, salt, probability, margin, favorable, fresh_until, contributions)
                        select (select max(id) from rescoring_run), id, id, b / 1048576.0, 0, b / 1048576.0 < 0.35,
                            date '2026-11-22' - a %% 300 + 183,
                            array[b / 1048576.0, c / 1e6, d / -1e6, .1, -.2, .03, a / 1e4, -.5, .01, .2]::real[] from made
                    """.formatted(first, Math.min(clients, first + 49_999)));
        }
        owner.execute("vacuum analyze current_score");
        owner.execute("vacuum analyze rescored");
    }

    private static void measure(PortfolioStatistics statistics, RunTrends trends) {
        ClientFilter all = new ClientFilter(PRODUCT, null);
        double before = heap();
        double read = millis(() -> statistics.freshFigures(all));
        double after = heap();
        long clients = statistics.figures(all).all().clients();
        say("%,d clients; first read and figures %.0f ms", clients, read);
        say("read again %.0f ms", millis(() -> statistics.freshFigures(all)));
        say("heap %.1f MB before, %.1f MB after: %.1f bytes a client", before, after, (after - before) * 1e6 / clients);
        say("a run added up, and its trend: %.0f ms", millis(() -> trends.of(all, Window.MONTH, Bucket.DAY)));
        say("the trend again: %.0f ms", millis(() -> trends.of(all, Window.MONTH, Bucket.DAY)));
        Random random = new Random(SEED);
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            ClientFilter filter = filter(random);
            double took = millis(() -> statistics.figures(filter));
            if (i >= 0) {
                times[i] = took;
            }
        }
        tell("random filters", times);
        double[] whole = new double[50];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = millis(() -> statistics.figures(all));
        }
        tell("no filter", whole);
    }

    private static void tell(String name, double[] times) {
        Arrays.sort(times);
        say(
                "%s: p50 %.0f ms, p95 %.0f ms, max %.0f ms of %d",
                name,
                times[times.length / 2],
                times[(int) Math.ceil(0.95 * times.length) - 1],
                times[times.length - 1],
                times.length);
    }

    private static ClientFilter filter(Random random) {
        ClientFilter filter = new ClientFilter(PRODUCT, null)
                .withAgency(sometimes(random, 3, List.of("Agence 1", "Agence 7")))
                .withAdvisor(sometimes(random, 6, List.of("conseiller7", "conseiller13")))
                .withFavorable(sometimes(random, 4, List.of(true, false)))
                .withState(sometimes(random, 4, List.of(FileState.values())))
                .withDecision(sometimes(random, 6, List.of(LastDecision.ACCEPTED, LastDecision.NONE)));
        for (Facet facet : Facet.values()) {
            if (random.nextInt(4) == 0) {
                double most = facet == Facet.SCORE ? 1 : facet == Facet.AGE ? 80 : 60_000;
                double from = random.nextDouble() * most * 0.6;
                filter = filter.with(facet, new Range(from, from + most * 0.4));
            }
        }
        return filter;
    }

    private static <T> @Nullable T sometimes(Random random, int one, List<T> values) {
        return random.nextInt(one) > 0 ? null : values.get(random.nextInt(values.size()));
    }

    private static double millis(Supplier<?> act) {
        long start = System.nanoTime();
        act.get();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double heap() {
        Runtime memory = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return (memory.totalMemory() - memory.freeMemory()) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
