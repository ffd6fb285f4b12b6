package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.client.FileScores;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Only where {@code scoreclair.demo} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("scoreclair.demo")
class DemoConfiguration {

    @Bean
    DemoLoad demoLoad(JdbcTemplate jdbc, ObjectProvider<FileScores> fileScores, AuditTrail auditTrail, Clock clock) {
        return new DemoLoad(jdbc, fileScores, auditTrail, clock);
    }

    @Bean
    DemoClients demoClients(
            DemoLoad load,
            Clock clock,
            @Value("${scoreclair.seed:20261122}") long seed,
            @Value("${scoreclair.demo-clients:2000}") long size) {
        return new DemoClients(
                load, new SimulatedPortfolio(seed, size, clock), () -> new RealApplications(seed, clock));
    }
}
