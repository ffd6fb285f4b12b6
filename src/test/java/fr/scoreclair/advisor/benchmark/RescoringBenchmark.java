package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * How fast a portfolio is scored, explained and stored, with the embedded PostgreSQL on the same machine. Two runs: in the first
 * every current score changes, in the second none does. The heap used is told after a collection.
 */
final class RescoringBenchmark {

    private RescoringBenchmark() {}

    public static void main(String[] arguments) {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Map<String, Object> settings = Map.of("scoreclair.demo", "false", "logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PortfolioRooms.class)
                .web(WebApplicationType.NONE)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            long start = System.nanoTime();
            new SampleBank(context.getBean(TestDatabase.class).asOwner()).fill(clients);
            System.out.printf(
                    Locale.ROOT, "%d clients put in within %.1f s%n", clients, (System.nanoTime() - start) / 1e9);
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            Rescoring rescoring = context.getBean(Rescoring.class);
            run("every score new", rescoring);
            run("no score changed", rescoring);
        }
        System.exit(0);
    }

    private static void run(String name, Rescoring rescoring) {
        long start = System.nanoTime();
        rescoring.start("pret-personnel");
        double seconds = (System.nanoTime() - start) / 1e9;
        RescoringRun run = rescoring.history("pret-personnel", 1).getFirst();
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-17s %s: %d clients in %.1f s, %.0f rows/s; read %.1f s, compute %.1f s, store %.1f s (reading overlaps); %d unscorable; heap %d MB of %d%n",
                name,
                run.state(),
                run.done(),
                seconds,
                run.done() / seconds,
                run.work().readMillis() / 1e3,
                run.work().computeMillis() / 1e3,
                run.work().storeMillis() / 1e3,
                run.unscorable(),
                (machine.totalMemory() - machine.freeMemory()) >> 20,
                machine.maxMemory() >> 20);
    }
}
