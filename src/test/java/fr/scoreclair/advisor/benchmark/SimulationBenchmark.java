package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.whatif.LoanScores;
import fr.scoreclair.advisor.whatif.LoanVariables;
import fr.scoreclair.advisor.whatif.Simulation;
import fr.scoreclair.advisor.whatif.SimulationService;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * What one change costs the server on « Simuler », for each product: the live score of a step of a drag (authorisation, check
 * and official probability), settling (reasons and audit row, committed), the loan's two curves. The rest of a step's round
 * trip is Vaadin's; the walk {@code WhatIfWalkIT} prints the time from drag to picture.
 *
 * <pre>src/test/shell/bench.sh simulate [steps]</pre>
 */
final class SimulationBenchmark {

    private static final int STEPS = 2_000;
    private static final int WARM_UP = 300;

    private final SimulationService simulations;
    private final LoanScores loanScores;
    private final int steps;

    private SimulationBenchmark(SimulationService simulations, LoanScores loanScores, int steps) {
        this.simulations = simulations;
        this.loanScores = loanScores;
        this.steps = steps;
    }

    public static void main(String[] arguments) {
        int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STEPS;
        Map<String, Object> settings = Map.of(
                "scoreclair.demo", "true",
                "scoreclair.demo-clients", "10",
                "scoreclair.data", "target/test-data",
                "vaadin.productionMode", "true",
                "server.port", "0",
                "logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ScoreClair.class)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            SignedInAs.person(context.getBean(Accounts.class), "conseiller");
            System.out.println("product                  act                            p50 ms     p95 ms     max ms");
            SimulationBenchmark bench = new SimulationBenchmark(
                    context.getBean(SimulationService.class), context.getBean(LoanScores.class), steps);
            context.getBean(RiskModels.class).active().forEach(bench::run);
        }
        System.exit(0);
    }

    private void run(RiskModel model) {
        Catalogue catalogue = model.catalogue();
        Map<String, @Nullable Double> start = new HashMap<>();
        catalogue.features().forEach(feature -> start.put(feature.name(), first(feature)));
        Simulation simulation = simulations.open(catalogue.product(), start);
        Random random = new Random(20261122);
        measure(
                catalogue,
                "live score",
                steps,
                i -> simulations.live(simulation, tried(catalogue, start, random), Locale.FRENCH));
        measure(
                catalogue,
                "settled, with reasons",
                steps / 10,
                i -> simulations.settle(simulation, tried(catalogue, start, random)));
        LoanVariables.of(catalogue)
                .ifPresent(loan -> measure(catalogue, "both curves", steps / 10, i -> {
                    loanScores.byTerm(simulation, loan, simulation.base(), 8_000 + i, 0.049);
                    loanScores.byAmount(simulation, loan, simulation.base(), 24 + i % 60, 0.049);
                }));
    }

    private static @Nullable Double first(Feature feature) {
        return feature.defaultValue() == null && feature.required()
                ? Double.valueOf(feature.training().min())
                : feature.defaultValue();
    }

    /** Two of the variables anywhere on their sliders. */
    private static Map<String, @Nullable Double> tried(
            Catalogue catalogue, Map<String, @Nullable Double> start, Random random) {
        Map<String, @Nullable Double> values = new HashMap<>(start);
        for (int k = 0; k < 2; k++) {
            Feature feature =
                    catalogue.features().get(random.nextInt(catalogue.features().size()));
            Feature.Range range = feature.training();
            values.put(feature.name(), range.min() + (range.max() - range.min()) * random.nextDouble());
        }
        return values;
    }

    private static void measure(Catalogue catalogue, String act, int times, IntConsumer work) {
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            work.accept(i);
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-24s %-25s %10.3f %10.3f %10.3f%n",
                catalogue.product(),
                act,
                took[times / 2],
                took[(int) Math.ceil(times * 0.95) - 1],
                took[times - 1]);
    }
}
