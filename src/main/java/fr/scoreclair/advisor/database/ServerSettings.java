package fr.scoreclair.advisor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/**
 * Settings of the embedded server. The library's own are for tests (fast, and losing data in a crash); these are for a
 * bank: what was acknowledged is on disk.
 */
final class ServerSettings {

    static final String PROGRAMS = "postgres-programs";

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> MODEST = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "max_connections", "60",
            "shared_buffers", "256MB",
            "max_wal_size", "2GB");

    /** Statements and values of people must not reach a log. */
    private static final Map<String, String> DISCREET = Map.of(
            "logging_collector", "on",
            "log_directory", "log",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_age", "1d",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0");

    private ServerSettings() {}

    /** Programs are unpacked under the data folder, so no two users meet in a shared temporary folder. */
    static EmbeddedPostgres.Builder builder(Path folder, Path cluster) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve(PROGRAMS).toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(EmbeddedPostgreSql.patience())
                // the same everywhere, whatever the machine's language
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        DURABLE.forEach(builder::setServerConfig);
        MODEST.forEach(builder::setServerConfig);
        DISCREET.forEach(builder::setServerConfig);
        return builder;
    }
}
