package fr.scoreclair.advisor.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of one Spring context, seen from outside the application. */
public record TestDatabase(String name) {

    public String url() {
        return PostgresTestSupport.url(name);
    }

    public JdbcTemplate asOwner() {
        return new JdbcTemplate(
                new DriverManagerDataSource(url(), PostgresTestSupport.OWNER, PostgresTestSupport.PASSWORD));
    }

    /** A connection of the application's role that is not the pool's. */
    public JdbcTemplate asApplication() {
        return new JdbcTemplate(
                new DriverManagerDataSource(url(), PostgresTestSupport.APPLICATION, PostgresTestSupport.PASSWORD));
    }

    public JdbcTemplate asSuperuser() {
        return PostgresTestSupport.superuser(name);
    }

    /** As if the server were down: connections are cut and none is let in. */
    public void goDown() {
        JdbcTemplate server = PostgresTestSupport.superuser("postgres");
        server.execute("alter database " + name + " allow_connections false");
        server.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", row -> {}, name);
    }

    public void comeBack() {
        PostgresTestSupport.superuser("postgres").execute("alter database " + name + " allow_connections true");
    }

    /** The same, and the pool forgets the connections that were cut: the next test starts with good ones. */
    public void comeBack(HikariDataSource pool) {
        comeBack();
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** What happened is forgotten; clients and model versions stay. */
    public void forgetAssessmentsAndTrail() {
        asOwner().execute("truncate audit_event, assessment, scenario, form_draft cascade");
    }

    public void forgetEverything() {
        asOwner().execute("truncate audit_event, assessment, client_datum, client, model_version, demo_load cascade");
    }
}
