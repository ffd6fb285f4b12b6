package fr.scoreclair.advisor.portfolio.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One snapshot per product that somebody looks at. Read when first asked for; once it is older than {@link #OLD}, the one there is
 * is handed out and the next is read behind the caller's back; forgotten when nobody has asked for {@link #UNUSED}.
 */
@Component
class Snapshots {

    static final Duration OLD = Duration.ofMinutes(1);
    static final Duration UNUSED = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(5).toMillis();

    private static final class Held {
        private @Nullable Snapshot latest;
        private @Nullable CompletableFuture<Snapshot> reading;
        private Instant used;

        Held(Instant used) {
            this.used = used;
        }
    }

    private final Map<String, Held> products = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Executor readers =
            task -> Thread.ofVirtual().name("portfolio-reader").start(task);

    Snapshots(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** The clients as they were at most about a minute ago, or when last looked at; waits where nothing has been read yet. */
    Snapshot of(String product) {
        Snapshot latest;
        CompletableFuture<Snapshot> reading = null;
        Held held = held(product);
        synchronized (held) {
            held.used = clock.instant();
            latest = held.latest;
            if (latest == null || !latest.at().plus(OLD).isAfter(held.used)) {
                reading = read(product, held);
            }
        }
        return latest == null ? waited(Objects.requireNonNull(reading)) : latest;
    }

    /** The clients as they are now; waits. */
    Snapshot fresh(String product) {
        Held held = held(product);
        CompletableFuture<Snapshot> reading;
        synchronized (held) {
            held.used = clock.instant();
            reading = read(product, held);
        }
        return waited(reading);
    }

    /** When the snapshot at hand was read; empty where there is none. */
    Optional<Instant> readAt(String product) {
        Held held = products.get(product);
        if (held == null) {
            return Optional.empty();
        }
        synchronized (held) {
            return Optional.ofNullable(held.latest).map(Snapshot::at);
        }
    }

    private Held held(String product) {
        return products.computeIfAbsent(product, any -> new Held(clock.instant()));
    }

    private static Snapshot waited(CompletableFuture<Snapshot> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Of all who ask at once, one reads. The caller holds the lock. */
    private CompletableFuture<Snapshot> read(String product, Held held) {
        CompletableFuture<Snapshot> under = held.reading;
        if (under != null) {
            return under;
        }
        CompletableFuture<Snapshot> reading = CompletableFuture.supplyAsync(() -> read(product), readers);
        held.reading = reading;
        return reading.whenComplete((read, fault) -> {
            synchronized (held) {
                held.reading = null;
                held.latest = read == null ? held.latest : read;
            }
            if (fault != null) {
                LOG.warn("cannot read the portfolio {}", product, fault);
            }
        });
    }

    private Snapshot read(String product) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Snapshot read = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.execute("set local statement_timeout = '5min'");
            List<LatestRun> runs = jdbc.query(
                    "select id, features from rescoring_run where product = ? and state = 'DONE' order by ended_at desc, id desc limit 1",
                    (row, n) -> new LatestRun(
                            row.getInt(1), List.of((String[]) row.getArray(2).getArray())),
                    product);
            LatestRun run = runs.isEmpty() ? null : runs.getFirst();
            List<String> features = run == null ? List.of() : run.features();
            SnapshotReader.Found found = Objects.requireNonNull(jdbc.execute((ConnectionCallback<SnapshotReader.Found>)
                    connection -> copied(connection, product, run == null ? -1 : run.id(), features.size())));
            return new Snapshot(product, found.blocks(), found.desks(), features, run == null ? null : run.id(), at);
        }));
        LOG.debug("{}: {} clients read in {} ms", product, read.clients(), (System.nanoTime() - start) / 1_000_000);
        return read;
    }

    private record LatestRun(int id, List<String> features) {}

    private static SnapshotReader.Found copied(Connection connection, String product, int run, int features)
            throws SQLException {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS); // the pool sets it back
        return SnapshotReader.read(connection, product, run, features);
    }

    /** Gives the memory back that nobody has used for a while. */
    @Scheduled(fixedDelay = 60_000)
    void release() {
        Instant before = clock.instant().minus(UNUSED);
        products.values().removeIf(held -> {
            synchronized (held) {
                return held.reading == null && !held.used.isAfter(before);
            }
        });
    }
}
