package fr.scoreclair.advisor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each test has its own data folder, with a space in its name. */
class EmbeddedPostgreSqlTests {

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = temporary.resolve("mes données");
        // unpacking the programs once per test would be most of the time
        Path programs = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("scoreclair-test-postgres-" + System.getProperty("user.name"));
        Files.createDirectories(programs);
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("postgres-programs"), programs);
    }

    private static JdbcTemplate owner(EmbeddedPostgreSql server) {
        return new JdbcTemplate(new DriverManagerDataSource(
                server.url(), EmbeddedPostgreSql.OWNER, server.passwords().owner()));
    }

    private static long notes(EmbeddedPostgreSql server) {
        Long count = owner(server).queryForObject("select count(*) from note", Long.class);
        return count == null ? -1 : count;
    }

    @Test
    @DisplayName("What was written is there after a clean stop, and nothing of the server is left running")
    void secondStart() throws Exception {
        long pid;
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            owner(server).execute("create table note as select 1 as id");
            pid = postmaster();
        }
        assertThat(serves(pid)).isFalse();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            assertThat(notes(server)).isEqualTo(1);
            assertThat(owner(server).queryForList("""
                            select setting from pg_settings
                            where name in ('fsync', 'full_page_writes', 'synchronous_commit')""", String.class)).containsExactly("on", "on", "on");
        }
    }

    @Test
    @DisplayName("Only the right passwords open it, and only their owner can read them")
    void passwords() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            for (String role : List.of("postgres", EmbeddedPostgreSql.OWNER, EmbeddedPostgreSql.APPLICATION)) {
                assertThatThrownBy(() -> new DriverManagerDataSource(server.url(), role, "guess").getConnection())
                        .hasMessageContaining(role);
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres.passwords"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres-programs"))))
                    .isEqualTo("rwx------");
            assertThat(server.passwords().toString())
                    .doesNotContain(server.passwords().owner());
        }
        Files.delete(folder.resolve("postgres.passwords"));
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            owner(server).execute("select 1");
        }
    }

    @Test
    @DisplayName("A second application on the same folder is refused, and does not disturb the first")
    void secondApplication() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgreSql.start(folder)).hasMessageContaining("Another ScoreClair");
            owner(server).execute("select 1");
        }
    }

    @Test
    @DisplayName("The application is killed while it writes: the next start finds all that was acknowledged, by itself")
    void killedApplication() throws Exception {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long acknowledged = 0;
        try (BufferedReader answers = application.inputReader()) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(KilledApplication.ACKNOWLEDGED)) {
                    acknowledged++;
                }
                if (acknowledged == 300) {
                    application.toHandle().destroyForcibly(); // SIGKILL, and what it said last is still read
                }
            }
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(300);
        long survivor = postmaster();
        assertThat(serves(survivor)).isTrue();

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            assertThat(serves(survivor)).isFalse();
            assertThat(notes(server)).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    @DisplayName("The server itself was killed and its number now belongs to another process: that one is left alone")
    void reusedPid() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            owner(server).execute("create table note as select 1 as id");
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        }
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = folder.resolve("postgres/postmaster.pid");
            String left = Files.exists(pidFile) ? Files.readString(pidFile) : "0\n" + folder + "\n";
            Files.writeString(pidFile, stranger.pid() + left.substring(left.indexOf('\n')));
            try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
                assertThat(notes(server)).isEqualTo(1);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    @DisplayName("A first start that was cut off does not stop the next one")
    void unfinishedFirstStart() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            owner(server).execute("select 1");
        }
    }

    @Test
    @DisplayName("The application's role may not make tables")
    void applicationOwnsNothing() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder)) {
            JdbcTemplate application = new JdbcTemplate(new DriverManagerDataSource(
                    server.url(),
                    EmbeddedPostgreSql.APPLICATION,
                    server.passwords().application()));
            assertThatThrownBy(() -> application.execute("create table mine (id int)"))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private boolean serves(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> StalePostmaster.serves(process, folder.resolve("postgres")))
                .isPresent();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
