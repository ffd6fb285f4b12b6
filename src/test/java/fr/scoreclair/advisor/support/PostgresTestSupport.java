package fr.scoreclair.advisor.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL for all tests: one server per JVM (Testcontainers where Docker answers, else the embedded one) and one
 * database per Spring context, cloned from a migrated template in a few milliseconds. Owner and application role as in
 * production.
 *
 * <p>Nothing begins by the clock on the wall: neither the night's rescoring nor the watch over abandoned ones.
 *
 * <p>Use {@code @OnPostgres} beside {@code @SpringBootTest}; inject {@link TestDatabase} to look behind the application's
 * back or to empty the tables.
 */
public final class PostgresTestSupport implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String OWNER = "scoreclair_owner";
    static final String APPLICATION = "scoreclair_app";
    static final String PASSWORD = "test-only";
    private static final String TEMPLATE = "scoreclair_template";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = newDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url",
                                database.url(),
                                "spring.datasource.username",
                                APPLICATION,
                                "spring.datasource.password",
                                PASSWORD,
                                "spring.flyway.user",
                                OWNER,
                                "spring.flyway.password",
                                PASSWORD,
                                "spring.datasource.hikari.maximum-pool-size",
                                "10",
                                "spring.datasource.hikari.minimum-idle",
                                "1",
                                "scoreclair.rescoring.cron",
                                "-",
                                "scoreclair.rescoring.watch",
                                "PT24H")));
        context.getBeanFactory().registerSingleton("testDatabase", database);
        ActingPerson.known(SecurityContextHolder.getContextHolderStrategy());
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return ActingPerson.known(bean);
            }
        });
    }

    /** An empty, migrated database of its own. */
    public static TestDatabase newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        Server.INSTANCE
                .superuser("postgres")
                .execute("create database " + name + " template " + TEMPLATE + " owner " + OWNER);
        return new TestDatabase(name);
    }

    static String url(String database) {
        return Server.INSTANCE.address + database;
    }

    static JdbcTemplate superuser(String database) {
        return Server.INSTANCE.superuser(database);
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Server {

        static final Server INSTANCE = new Server();
        final String address;
        private final String superuserPassword;

        private Server() {
            boolean docker = DockerClientFactory.instance().isDockerAvailable();
            superuserPassword = "postgres";
            address = docker ? inDocker() : embedded();
            JdbcTemplate postgres = superuser("postgres");
            postgres.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            postgres.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
            postgres.execute("create database " + TEMPLATE + " owner " + OWNER);
            Flyway.configure()
                    .dataSource(address + TEMPLATE, OWNER, PASSWORD)
                    .placeholders(Map.of("applicationRole", APPLICATION))
                    .load()
                    .migrate();
        }

        private String inDocker() {
            @SuppressWarnings("resource") // Testcontainers removes it
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:17")
                    .withUsername("postgres")
                    .withPassword(superuserPassword);
            container.start();
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        }

        private static String embedded() {
            Path folder = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "scoreclair-test-postgres-" + System.getProperty("user.name"));
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setServerConfig("log_min_messages", "fatal")
                        .start();
                return "jdbc:postgresql://localhost:" + server.getPort() + "/";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JdbcTemplate superuser(String database) {
            return new JdbcTemplate(new DriverManagerDataSource(address + database, "postgres", superuserPassword));
        }
    }
}
