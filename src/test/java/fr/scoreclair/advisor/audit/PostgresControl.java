package fr.scoreclair.advisor.audit;

import fr.scoreclair.advisor.support.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Bad things that happen to a database server. */
final class PostgresControl {

    private PostgresControl() {}

    /** Stops (SIGSTOP) the server and the application's connections until closed; on the embedded server only. */
    static Frozen freeze(TestDatabase database) throws IOException, InterruptedException {
        List<Long> pids = database.asSuperuser()
                .queryForList(
                        "select pid::bigint from pg_stat_activity where datname = ? and pid <> pg_backend_pid()",
                        Long.class,
                        database.name());
        long backend =
                Objects.requireNonNull(database.asSuperuser().queryForObject("select pg_backend_pid()", Long.class));
        long any = pids.isEmpty() ? backend : pids.getFirst();
        ProcessHandle postmaster =
                ProcessHandle.of(any).flatMap(ProcessHandle::parent).orElse(null);
        Assumptions.assumeTrue(
                postmaster != null && postmaster.info().command().orElse("").endsWith("postgres"),
                "the server is not on this machine");
        List<Long> all = new ArrayList<>(pids);
        all.add(postmaster.pid());
        signal("-STOP", all);
        return new Frozen(all);
    }

    private static void signal(String signal, List<Long> pids) throws IOException, InterruptedException {
        for (long pid : pids) {
            new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    record Frozen(List<Long> pids) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            signal("-CONT", pids);
        }
    }
}
