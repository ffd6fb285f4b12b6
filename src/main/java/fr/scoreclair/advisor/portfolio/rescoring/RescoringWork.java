package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.portfolio.rescoring.PieceStore.Computed;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One application's work on a run, from where the last stored piece ended. The next piece is read while this one is computed and
 * stored; no more than two are in memory. Not thread-safe.
 */
final class RescoringWork {

    private static final Executor READERS =
            task -> Thread.ofVirtual().name("rescoring-reader").start(task);

    private final RescoringRun run;
    private final UUID owner;
    private final PieceReader reader;
    private final PieceStore store;
    private final PieceScoring scoring;
    private final int size;
    private CompletableFuture<Piece> next;

    RescoringWork(RescoringRun run, UUID owner, RiskModel model, PieceReader reader, PieceStore store, int size) {
        this.run = run;
        this.owner = owner;
        this.reader = reader;
        this.store = store;
        this.scoring = new PieceScoring(model);
        this.size = size;
        this.next = read(run.last());
    }

    /**
     * Deals with the next piece.
     *
     * @return false when there was none
     * @throws RunLost where another application has taken the run over
     */
    boolean next() {
        Piece piece = read();
        if (piece.files().isEmpty()) {
            return false;
        }
        next = read(piece.last());
        long start = System.nanoTime();
        PieceScoring.Found found = scoring.of(piece.files());
        byte[] root = PieceStore.root(run.id(), found);
        store.store(run, owner, new Computed(piece, found, root, (System.nanoTime() - start) / 1_000_000));
        return true;
    }

    /** Waits for the piece that is being read and forgets it. */
    void leave() {
        next.handle((piece, fault) -> true).join();
    }

    private Piece read() {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Piece> read(@Nullable UUID after) {
        return CompletableFuture.supplyAsync(() -> reader.read(run.product(), after, size), READERS);
    }
}
