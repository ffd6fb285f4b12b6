package fr.scoreclair.advisor.benchmark;

import static org.awaitility.Awaitility.await;

import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.comparison.Comparison;
import fr.scoreclair.advisor.comparison.ComparisonService;
import fr.scoreclair.advisor.comparison.Side;
import fr.scoreclair.advisor.comparison.Similar;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long « Comparer » takes over the simulated portfolio, for a supervisor who sees all of it: two files opened, explained and
 * audited; why their scores differ; the clients most like one, by reasons and by data in one act. Then for which share of clients
 * each list is proven complete, and how many were looked at. Loading the portfolio is most of the run.
 *
 * <pre>src/test/shell/bench.sh compare [clients] [rounds]</pre>
 */
final class ComparisonBenchmark {

    private static final int WARM_UP = 20;

    private final ComparisonService service;
    private final List<UUID> clients;
    private final int rounds;

    private ComparisonBenchmark(ComparisonService service, List<UUID> clients, int rounds) {
        this.service = service;
        this.clients = clients;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Map<String, Object> settings = Map.of(
                "scoreclair.demo", "true",
                "scoreclair.demo-clients", String.valueOf(clients),
                "scoreclair.data", "target/test-data",
                "vaadin.productionMode", "true",
                "server.port", "0",
                "logging.level.root", "warn");
        long start = System.nanoTime();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ScoreClair.class)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            JdbcTemplate owner = context.getBean(TestDatabase.class).asOwner();
            await().atMost(Duration.ofHours(1))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> Boolean.TRUE.equals(owner.queryForObject(
                            "select max(last) >= ? from demo_load where dataset like 'simul%'",
                            Boolean.class, clients - 1)));
            owner.execute("vacuum analyze");
            System.out.printf(
                    Locale.ROOT,
                    "%d clients put in within %.0f s%n",
                    owner.queryForObject("select count(*) from current_score", Long.class),
                    (System.nanoTime() - start) / 1e9);
            SignedInAs.person(context.getBean(Accounts.class), "superviseur");
            ComparisonService service = context.getBean(ComparisonService.class);
            System.out.println("product          act                            p50 ms     p95 ms     max ms");
            for (String product :
                    owner.queryForList("select distinct product from current_score order by 1", String.class)) {
                List<UUID> some = owner.queryForList("""
                                select client_id from current_score where product = ? and probability is not null
                                order by hashtext(client_id::text || 'chosen') limit ?""", UUID.class, product, 2 * rounds);
                if (some.size() == 2 * rounds) {
                    new ComparisonBenchmark(service, some, rounds).run(product);
                }
            }
        }
        System.exit(0);
    }

    private void run(String product) {
        Comparison.Ready[] compared = new Comparison.Ready[rounds];
        measure(product, "two files side by side", i -> {
            if (service.compare(clients.subList(2 * i, 2 * i + 2)) instanceof Comparison.Ready ready) {
                compared[i] = ready;
            }
        });
        measure(product, "why their scores differ", i -> {
            List<Side> sides = compared[i].sides();
            compared[i]
                    .model()
                    .difference(sides.getFirst().vector(), sides.getLast().vector());
        });
        Similar[] found = new Similar[rounds];
        measure(product, "clients like one, both ways", i -> {
            UUID client = clients.get(2 * i);
            found[i] = service.similar(client, List.of(client));
        });
        System.out.printf(
                Locale.ROOT,
                "%-16s proven complete: by reasons %.1f %%, by data %.1f %%; looked at %.0f on average%n",
                product,
                share(found, similar -> similar.byReasons().certain()),
                share(found, similar -> similar.byData().certain()),
                Arrays.stream(found).mapToInt(Similar::searched).average().orElse(0));
    }

    private static double share(Similar[] found, java.util.function.Predicate<Similar> holds) {
        return 100.0 * Arrays.stream(found).filter(holds).count() / found.length;
    }

    private void measure(String product, String act, IntConsumer work) {
        for (int i = 0; i < Math.min(WARM_UP, rounds); i++) {
            work.accept(i);
        }
        double[] took = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.accept(i);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-16s %-28s %8.1f   %8.1f   %8.1f%n",
                product,
                act,
                took[rounds / 2],
                took[(int) Math.ceil(rounds * 0.95) - 1],
                took[rounds - 1]);
    }
}
