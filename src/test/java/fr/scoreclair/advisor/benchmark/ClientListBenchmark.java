package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ClientOrder.By;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the list of clients takes: first rows, each filter, each order, scrolling anywhere, for a supervisor who sees all of
 * them. Count and page together are what one change of a filter costs the server. Two figures each: the clock on the wall, and
 * the processor time of the database's one process, which a busy machine blurs less. {@code -Dworkers=2} lets the database use
 * parallel workers, as it does by default outside this benchmark: then only the wall counts.
 *
 * <pre>SCORECLAIR_DEMO_CLIENTS=1000000 mvn -q -o -Dgates=off test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=fr.scoreclair.advisor.benchmark.ClientListBenchmark</pre>
 */
final class ClientListBenchmark {

    private static final int PAGE = 50;
    private static final Path PROCESSES = Path.of("/proc");

    private final ClientList list;
    private final JdbcTemplate jdbc;
    private final int rounds;

    private ClientListBenchmark(ClientList list, JdbcTemplate jdbc, int rounds) {
        this.list = list;
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) {
        int clients = Integer.parseInt(System.getenv().getOrDefault("SCORECLAIR_DEMO_CLIENTS", "2000"));
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Map<String, Object> settings = Map.of(
                "scoreclair.demo", "false",
                "logging.level.root", "warn",
                "spring.datasource.hikari.data-source-properties.socketTimeout", "600",
                "spring.datasource.hikari.data-source-properties.options",
                        "-c statement_timeout=600000 -c max_parallel_workers_per_gather="
                                + Integer.getInteger("workers", 0) + " -c timezone=UTC");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DataRooms.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("benchmark", settings)))
                .run()) {
            long start = System.nanoTime();
            fill(context.getBean(TestDatabase.class).asOwner(), clients);
            System.out.printf(
                    Locale.ROOT, "%d clients put in within %.1f s%n", clients, (System.nanoTime() - start) / 1e9);
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            new ClientListBenchmark(context.getBean(ClientList.class), context.getBean(JdbcTemplate.class), rounds)
                    .run();
        }
        System.exit(0);
    }

    private static void fill(JdbcTemplate owner, int clients) {
        for (int first = 1; first <= clients; first += 50_000) {
            int last = Math.min(clients, first + 49_999);
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
                            date '2026-11-22' - b %% 540, case when a %% 5 < 2 then 'Paris' when a %% 5 < 4 then 'Lyon' else 'Lille' end,
                            case when a %% 5 < 2 then 'conseiller' when a %% 5 < 4 then 'conseiller2' else 'conseiller3' end,
                            'pret-personnel', number, case when a %% 10 = 0 then 'ACCEPTED' else 'NONE' end
                        from made)
                    insert into client
                        select id, number, case when a %% 5 < 2 then 'Paris' when a %% 5 < 4 then 'Lyon' else 'Lille' end,
                            case when a %% 5 < 2 then 'conseiller' when a %% 5 < 4 then 'conseiller2' else 'conseiller3' end,
                            'pret-personnel', now() from made""".formatted(first, last));
        }
        owner.execute("vacuum analyze current_score");
    }

    private void run() {
        System.out.println("                                   wall p50   wall p95    cpu p50    cpu p95   ms");
        long count = list.count(ClientFilter.ALL);
        measure("first rows, no filter", i -> look(ClientFilter.ALL, ClientOrder.BY_FILE));
        for (Map.Entry<String, ClientFilter> filter : filters().entrySet()) {
            measure("filter " + filter.getKey(), i -> look(filter.getValue(), ClientOrder.BY_FILE));
        }
        for (By by : By.values()) {
            measure("sort " + by, i -> page(ClientFilter.ALL, new ClientOrder(by, i % 2 == 0), 0, count));
        }
        ClientFilter some = filters().get("age+score");
        for (By by : List.of(By.SCORE, By.INCOME, By.AGENCY)) {
            measure("filter age+score, sort " + by, i -> look(some, new ClientOrder(by, i % 2 == 0)));
        }
        Random random = new Random(20261122);
        measure(
                "scroll anywhere, by file",
                i -> page(ClientFilter.ALL, ClientOrder.BY_FILE, random.nextInt((int) count), count));
        ClientOrder byScore = new ClientOrder(By.SCORE, true);
        measure("scroll anywhere, by score", i -> page(ClientFilter.ALL, byScore, random.nextInt((int) count), count));
        measure("scroll to the end, by score", i -> page(ClientFilter.ALL, byScore, (int) count - PAGE, count));
        long found = list.count(some);
        measure("scroll anywhere, filtered", i -> page(some, byScore, random.nextInt((int) found), found));
        measure("choices of agency and advisor", i -> list.desks());
        Runtime memory = Runtime.getRuntime();
        System.gc();
        AtomicLong rows = new AtomicLong();
        long before = memory.totalMemory() - memory.freeMemory();
        AtomicLong most = new AtomicLong();
        list.forEach(ClientFilter.ALL, ClientOrder.BY_FILE, row -> {
            if (rows.incrementAndGet() % 100_000 == 0) {
                System.gc();
                most.accumulateAndGet(memory.totalMemory() - memory.freeMemory(), Math::max);
            }
        });
        System.out.printf(
                Locale.ROOT,
                "export: %d rows streamed, live heap %.1f MB before, at most %.1f MB during%n",
                rows.get(),
                before / 1e6,
                most.get() / 1e6);
    }

    private static Map<String, ClientFilter> filters() {
        ClientFilter all = ClientFilter.ALL;
        Map<String, ClientFilter> filters = new LinkedHashMap<>();
        filters.put("product", all.withProduct("pret-personnel"));
        filters.put("agency", all.withAgency("Lyon"));
        filters.put("advisor", all.withAdvisor("conseiller3"));
        filters.put("opinion", all.withFavorable(false));
        filters.put("freshness", all.withState(FileState.STALE));
        filters.put("decision", all.withDecision(fr.scoreclair.advisor.client.LastDecision.ACCEPTED));
        filters.put("update", all.withUpdateAsked(true));
        filters.put("text", all.withText("00012"));
        filters.put("score", all.with(Facet.SCORE, new Range(0.2, 0.35)));
        filters.put("age", all.with(Facet.AGE, new Range(30.0, 39.0)));
        filters.put("income", all.with(Facet.INCOME, new Range(20_000.0, 30_000.0)));
        filters.put("amount", all.with(Facet.AMOUNT, new Range(10_000.0, null)));
        filters.put(
                "opened",
                all.withOpened(new Period(java.time.LocalDate.of(2026, 7, 1), java.time.LocalDate.of(2026, 9, 30))));
        filters.put("age+score", all.with(Facet.AGE, new Range(25.0, 60.0)).with(Facet.SCORE, new Range(0.1, 0.8)));
        filters.put("nothing found", all.withText("ZZZ").with(Facet.AGE, new Range(25.0, 60.0)));
        return filters;
    }

    private void look(ClientFilter filter, ClientOrder order) {
        page(filter, order, 0, list.count(filter));
    }

    private void page(ClientFilter filter, ClientOrder order, int offset, long count) {
        list.page(filter, order, offset, PAGE, count);
    }

    private interface Act {
        void run(int round);
    }

    private void measure(String name, Act act) {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        act.run(0);
        for (int i = 0; i < rounds; i++) {
            int process = process();
            long used = processorNanos(process);
            long start = System.nanoTime();
            act.run(i);
            wall.add((System.nanoTime() - start) / 1e6);
            if (process == process()) {
                cpu.add((processorNanos(process) - used) / 1e6);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f   %8.1f   %8.1f   %8.1f%n",
                name,
                quantile(wall, 0.5),
                quantile(wall, 0.95),
                quantile(cpu, 0.5),
                quantile(cpu, 0.95));
    }

    private int process() {
        Integer process = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
        return process == null ? 0 : process;
    }

    private static long processorNanos(int process) {
        try {
            String told = Files.readString(PROCESSES.resolve(process + "/schedstat"));
            return Long.parseLong(told.substring(0, told.indexOf(' ')));
        } catch (IOException elsewhere) {
            return 0; // a database on another machine, or no Linux
        }
    }

    private static double quantile(List<Double> all, double share) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
