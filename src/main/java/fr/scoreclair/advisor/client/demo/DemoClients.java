package fr.scoreclair.advisor.client.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Fills an empty house at its first start. The first clients are there before the application says it is ready; a large
 * portfolio goes on coming in behind people's backs, and after a stop where it was.
 */
class DemoClients implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClients.class);
    private static final int PIECES_BEFORE_READY = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final DemoLoad load;
    private final Portfolio simulated;
    private final Supplier<Portfolio> real;
    private volatile boolean stopping;
    private @Nullable Thread rest;

    DemoClients(DemoLoad load, Portfolio simulated, Supplier<Portfolio> real) {
        this.load = load;
        this.simulated = simulated;
        this.real = real;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(real.get(), PIECES_BEFORE_READY);
        if (!load(simulated, PIECES_BEFORE_READY)) {
            rest = Thread.ofPlatform().daemon().name("demo-clients").start(this::loadRest);
        }
    }

    private void loadRest() {
        try {
            load(simulated, Long.MAX_VALUE);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("Loading demo clients was interrupted; the next start goes on", e);
            }
        }
    }

    /** {@return whether all are in} */
    private boolean load(Portfolio portfolio, long pieces) {
        long start = System.nanoTime();
        long loaded = 0;
        boolean done = false;
        for (long piece = 0; piece < pieces && !done && !stopping; piece++) {
            long clients = load.next(portfolio);
            loaded += clients;
            done = clients < DemoLoad.PIECE;
        }
        if (loaded > 0) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            LOG.info("Loaded {} demo clients ({}) in {} ms", loaded, portfolio.name(), millis);
        }
        return done;
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (rest != null) {
            rest.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}
