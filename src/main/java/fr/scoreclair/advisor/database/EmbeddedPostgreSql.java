package fr.scoreclair.advisor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives with the application, for a machine where nothing is installed: data that survive everything,
 * no person needed after a crash, and the same two roles as in a bank.
 *
 * @see <a href="../../../../../../docs/decisions/0004-embedded-postgresql.md">decision 0004</a>
 */
final class EmbeddedPostgreSql implements AutoCloseable {

    static final String DATABASE = "scoreclair";
    static final String OWNER = "scoreclair_owner";
    static final String APPLICATION = "scoreclair_app";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

    private final Path cluster;
    private final FileChannel folderLock;
    private final EmbeddedPostgres server;
    private final Passwords passwords;

    private EmbeddedPostgreSql(Path cluster, FileChannel folderLock, EmbeddedPostgres server, Passwords passwords) {
        this.cluster = cluster;
        this.folderLock = folderLock;
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts the server of this data folder, with an empty database where there was none. */
    static EmbeddedPostgreSql start(Path dataFolder) {
        try {
            Path folder = DataFolder.create(dataFolder);
            FileChannel lock = lock(folder);
            try {
                return start(folder, lock);
            } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL of " + dataFolder + " does not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL of " + dataFolder + " cannot be prepared", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded PostgreSQL started", e);
        }
    }

    private static EmbeddedPostgreSql start(Path folder, FileChannel lock)
            throws IOException, SQLException, InterruptedException {
        Path cluster = folder.resolve("postgres");
        DataFolder.keepPrivate(folder.resolve(ServerSettings.PROGRAMS));
        StalePostmaster.stop(cluster);
        setAsideIfUnfinished(cluster);
        Path file = folder.resolve("postgres.passwords");
        Optional<Passwords> known = Files.exists(cluster) ? Passwords.read(file) : Optional.empty();
        Passwords passwords = known.orElseGet(Passwords::random);
        // Without known passwords the first moments are without any, on the loopback address alone: they are being set.
        ClientAuthentication doors = known.isPresent() ? ClientAuthentication.PASSWORD : ClientAuthentication.NONE;
        EmbeddedPostgres server = ServerSettings.builder(folder, cluster)
                .setConnectConfig("password", passwords.superuser())
                .setDataDirectoryCustomizer(data -> doors.writeTo(data.toPath()))
                .start();
        DataFolder.keepPrivate(folder.resolve(ServerSettings.PROGRAMS));
        EmbeddedPostgreSql started = new EmbeddedPostgreSql(cluster, lock, server, passwords);
        if (known.isEmpty()) {
            started.prepare();
            passwords.write(file);
            ClientAuthentication.PASSWORD.writeTo(cluster);
            started.asSuperuser("select pg_reload_conf()");
        }
        return started;
    }

    /** Two applications must never share a folder; the operating system frees the lock of a killed one. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUse(folder);
        }
        return channel;
    }

    /** A directory in which no server ever started (initdb was cut off) holds nothing, and would stop every later start. */
    private static void setAsideIfUnfinished(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(cluster.resolve("postmaster.opts"))) {
            Path aside = cluster.resolveSibling("postgres.unfinished-" + UUID.randomUUID());
            Files.move(cluster, aside);
            LOG.warn("A first start was cut off: set its unfinished database aside as {}", aside);
        }
    }

    private void prepare() throws SQLException {
        asSuperuser("alter role postgres password '" + passwords.superuser() + "'");
        role(OWNER, passwords.owner());
        role(APPLICATION, passwords.application());
        if (!exists("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            asSuperuser("create database " + DATABASE + " owner " + OWNER);
        }
        asSuperuser("revoke all on database " + DATABASE + " from public");
        asSuperuser("grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    private void role(String name, String password) throws SQLException {
        String verb = exists("select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        asSuperuser(verb + " role " + name + " login nosuperuser nocreatedb nocreaterole password '" + password + "'");
    }

    private boolean exists(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    Passwords passwords() {
        return passwords;
    }

    /** A clean stop: checkpoint written, lock files gone. */
    @Override
    public void close() throws IOException, InterruptedException {
        try {
            server.close();
            StalePostmaster.stop(cluster);
        } finally {
            folderLock.close();
        }
    }

    /** How long a server may take, after a crash, to have its journal replayed. */
    static Duration patience() {
        return Duration.ofSeconds(90);
    }
}
