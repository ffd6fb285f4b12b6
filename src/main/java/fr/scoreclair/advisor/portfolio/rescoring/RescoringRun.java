package fr.scoreclair.advisor.portfolio.rescoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rescoring of a product's clients, as far as it has come.
 *
 * @param night the day of a nightly run; null where a person asked for it
 * @param owner the application at work on it
 * @param clients how many there were when it began
 * @param failure a reference to quote
 * @param done clients dealt with, {@code unscorable} among them
 * @param last the last client dealt with, in the order of ids
 * @param rate clients a second over the latest pieces; null before there is one
 * @param work where the time went
 */
public record RescoringRun(
        int id,
        String product,
        @Nullable LocalDate night,
        Instant startedAt,
        String startedBy,
        String modelSha256,
        UUID owner,
        long clients,
        State state,
        @Nullable String cancelledBy,
        @Nullable Instant endedAt,
        @Nullable String failure,
        long done,
        long unscorable,
        int chunks,
        @Nullable UUID last,
        @Nullable Double rate,
        Work work) {

    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Milliseconds of all pieces; reading goes on beside computing and storing, so they may add up to more than has passed. */
    public record Work(long readMillis, long computeMillis, long storeMillis) {}

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Share in [0, 1] of the clients dealt with; clients may have come in since. */
    public double progress() {
        return clients == 0 ? running() ? 0 : 1 : Math.min(1, (double) done / clients);
    }

    /** How long it will still take at its rate; null where that cannot be told. */
    public @Nullable Duration timeLeft() {
        Double perSecond = rate;
        return perSecond == null || perSecond <= 0 || !running()
                ? null
                : Duration.ofSeconds((long) Math.ceil(Math.max(0, clients - done) / perSecond));
    }
}
