package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
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
 * What drift and fairness cost at a million clients: counting beside each of 100 pieces of 10,000, and the checks at the end. The
 * same 10,000 simulated clients stand in every piece: what is counted does not change the cost.
 */
final class DriftMillion {

    private static final int PIECE = 10_000;

    private DriftMillion() {}

    public static void main(String[] arguments) {
        int pieces = arguments.length > 0 ? Integer.parseInt(arguments[0]) / PIECE : 100;
        Map<String, Object> settings = Map.of("scoreclair.demo", "false", "logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PortfolioRooms.class)
                .web(WebApplicationType.NONE)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            DriftFixtures fixtures = new DriftFixtures(context, context.getBean(TestDatabase.class));
            for (int turn = 0; turn < 2; turn++) {
                DriftFixtures.Cost cost = fixtures.cost(PIECE, pieces);
                System.out.printf(
                        Locale.ROOT,
                        "%d clients: counting %.1f s in all, %.1f ms a piece of %d; checks of drift and outcomes %.0f ms, of fairness %.0f ms%n",
                        pieces * PIECE,
                        cost.counting() / 1e9,
                        cost.counting() / 1e6 / pieces,
                        PIECE,
                        cost.drift() / 1e6,
                        cost.fairness() / 1e6);
            }
        }
        System.exit(0);
    }
}
