package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.portfolio.rescoring.PieceStore.Computed;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The pieces of a run after the last stored one, each scored and explained. The next is read and computed while this one is stored;
 * no more than two are in memory. Where to begin is what {@code rescoring_chunk} says, which is written with the rows themselves.
 * For one thread.
 */
final class Pieces implements ItemStreamReader<Computed> {

    private static final Executor AHEAD =
            task -> Thread.ofPlatform().daemon().name("rescoring-ahead").start(task);

    private final RescoringRun run;
    private final PieceReader reader;
    private final PieceScoring scoring;
    private final int size;
    private @Nullable CompletableFuture<Computed> next;

    Pieces(RescoringRun run, RiskModel model, PieceReader reader, int size) {
        this.run = run;
        this.reader = reader;
        this.scoring = new PieceScoring(model);
        this.size = size;
    }

    @Override
    public void open(ExecutionContext context) {
        next = ahead(run.last());
    }

    /** {@return the next piece; null after the last} */
    @Override
    public @Nullable Computed read() {
        Computed piece = waitFor(next == null ? ahead(run.last()) : next);
        if (piece.piece().files().isEmpty()) {
            next = CompletableFuture.completedFuture(piece);
            return null;
        }
        next = ahead(piece.piece().last());
        return piece;
    }

    /** Waits for the piece that is on its way and forgets it. */
    @Override
    public void close() {
        if (next != null) {
            next.handle((piece, fault) -> true).join();
            next = null;
        }
    }

    private static Computed waitFor(CompletableFuture<Computed> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Computed> ahead(@Nullable UUID after) {
        return CompletableFuture.supplyAsync(() -> computed(reader.read(run.product(), after, size)), AHEAD);
    }

    private Computed computed(Piece piece) {
        long start = System.nanoTime();
        PieceScoring.Found found = scoring.of(piece.files());
        byte[] root = piece.files().isEmpty() ? new byte[0] : PieceStore.root(run.id(), found);
        return new Computed(piece, found, root, (System.nanoTime() - start) / 1_000_000);
    }
}
