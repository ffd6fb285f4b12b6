package fr.scoreclair.advisor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the application (killed, out of memory) and still holds the data directory. It is
 * stopped the way PostgreSQL stops by itself, so nothing acknowledged is lost. A process is signalled only when it is a
 * postgres that works in this very directory: the number in {@code postmaster.pid} may belong to somebody else by now.
 */
final class StalePostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(StalePostmaster.class);
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(30);
    private static final Duration CRASH_SHUTDOWN = Duration.ofSeconds(10);

    private StalePostmaster() {}

    static void stop(Path cluster) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> postmaster = pid(pidFile).flatMap(ProcessHandle::of);
        if (postmaster.isPresent() && serves(postmaster.get(), cluster)) {
            LOG.warn("A database server of an earlier run still holds {}: stopping it first", cluster);
            stop(postmaster.get(), cluster);
        }
        awaitNoneIn(cluster);
        // PostgreSQL itself would refuse to start where the number now belongs to another process.
        if (Files.deleteIfExists(pidFile)) {
            LOG.warn("Removed the lock that a killed database server left in {}", cluster);
        }
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean serves(ProcessHandle process, Path cluster) {
        return process.isAlive()
                && isPostgres(process)
                && worksIn(process, cluster)
                        .orElseGet(() -> process.info().commandLine().orElse("").contains(cluster.toString()));
    }

    /** No longer true of a zombie, which has no program. */
    private static boolean isPostgres(ProcessHandle process) {
        String program = process.info().command().orElse("");
        return program.substring(program.lastIndexOf('/') + 1).startsWith("postgres");
    }

    /** A postgres makes its data directory its working directory; Linux tells, other systems do not. */
    private static Optional<Boolean> worksIn(ProcessHandle process, Path cluster) {
        try {
            Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Optional.of(Files.readSymbolicLink(folder).equals(cluster.toRealPath()));
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static void stop(ProcessHandle postmaster, Path cluster) throws IOException, InterruptedException {
        BooleanSupplier gone = () -> !serves(postmaster, cluster);
        signal(postmaster, "-INT");
        if (!comesTrue(gone, FAST_SHUTDOWN)) {
            signal(postmaster, "-QUIT");
            if (!comesTrue(gone, CRASH_SHUTDOWN)) {
                throw new IllegalStateException(
                        "the database server " + postmaster.pid() + " of an earlier run does not stop");
            }
        }
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Where the postmaster alone was killed its children end by themselves; a new server must not meet them. */
    private static void awaitNoneIn(Path cluster) throws InterruptedException {
        BooleanSupplier empty = () -> ProcessHandle.allProcesses()
                .filter(StalePostmaster::isPostgres)
                .noneMatch(process -> worksIn(process, cluster).orElse(false));
        if (!comesTrue(empty, CRASH_SHUTDOWN)) {
            throw new IllegalStateException("processes of a killed database server still work in " + cluster);
        }
    }

    /** Asks again and again: a process that ended may stay in the table as a zombie, which never tells that it ended. */
    private static boolean comesTrue(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
