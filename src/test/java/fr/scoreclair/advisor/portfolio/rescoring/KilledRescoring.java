package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.support.ActingPerson;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An application of its own, to be killed while it rescores: starts a run of {@code pret-personnel}, or goes on with an abandoned
 * one, says {@code piece} as each is about to be committed, and {@code ended} at the end. Its argument is the database.
 */
final class KilledRescoring {

    private KilledRescoring() {}

    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of(
                "spring.datasource.hikari.connection-timeout", "60000",
                "spring.datasource.hikari.data-source-properties.loginTimeout", "60",
                "spring.datasource.hikari.data-source-properties.connectTimeout", "60",
                "spring.datasource.url", arguments[0],
                "spring.datasource.username", arguments[1],
                "spring.datasource.password", arguments[2],
                "spring.flyway.enabled", "false",
                "scoreclair.rescoring.piece", "100",
                "scoreclair.demo", "false",
                "logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PortfolioRooms.class)
                .web(WebApplicationType.NONE)
                .initializers(own -> {
                    own.getEnvironment().getPropertySources().addFirst(new MapPropertySource("killed", settings));
                    own.getBeanFactory().registerSingleton("speaker", (PieceListener)
                            (run, piece, rows) -> System.out.println("piece"));
                })
                .run()) {
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            Rescoring rescoring = context.getBean(Rescoring.class);
            if (rescoring.history("pret-personnel", 1).isEmpty()) {
                rescoring.start("pret-personnel");
            } else {
                rescoring.resumeAbandoned();
            }
            System.out.println("ended");
        }
    }
}
