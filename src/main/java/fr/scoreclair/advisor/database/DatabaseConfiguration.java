package fr.scoreclair.advisor.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Two doors to one database: Flyway enters as the owner of the tables, everything else as a role that owns nothing. Because
 * the pool is made from the embedded server's details, Spring closes the pool before it stops the server.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** Tells the migrations whom to grant to; and lets them take the time they need. */
    @Bean
    FlywayConfigurationCustomizer grantToTheApplicationRole(JdbcConnectionDetails application) {
        String role = application.getUsername();
        return flyway -> {
            if (role != null) {
                flyway.placeholders(Map.of("applicationRole", role));
            }
            flyway.initSql("set statement_timeout = 0; set lock_timeout = '60s'");
        };
    }

    private static final class Owner implements FlywayConnectionDetails {
        private final String url;
        private final @Nullable String name;
        private final @Nullable String password;

        Owner(String url, @Nullable String name, @Nullable String password) {
            this.url = url;
            this.name = name;
            this.password = password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return name;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseGiven.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgreSql embeddedPostgreSql(@Value("${scoreclair.data:var}") String folder) {
            return EmbeddedPostgreSql.start(Path.of(folder));
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgreSql server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.url();
                }

                @Override
                public String getUsername() {
                    return EmbeddedPostgreSql.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return server.passwords().application();
                }
            };
        }

        @Bean
        FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgreSql server) {
            return new Owner(
                    server.url(), EmbeddedPostgreSql.OWNER, server.passwords().owner());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseGiven.class)
    static class External {

        /** Not through the pool, whose time limits are for answers to people, not for migrations. */
        @Bean
        FlywayConnectionDetails flywayConnectionDetails(JdbcConnectionDetails application, Environment settings) {
            String url = settings.getProperty("spring.flyway.url", application.getJdbcUrl());
            String owner = settings.getProperty("spring.flyway.user");
            if (StringUtils.hasText(owner) && !owner.equals(application.getUsername())) {
                return new Owner(url, owner, settings.getProperty("spring.flyway.password"));
            }
            LOG.warn(
                    "SPRING_FLYWAY_USER is not given: the application owns its tables, so the database itself does not keep"
                            + " it from changing the audit trail. Give an owner role to Flyway and another to the application.");
            return new Owner(url, application.getUsername(), application.getPassword());
        }
    }

    static class DatabaseGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static final class NoDatabaseGiven extends DatabaseGiven {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
