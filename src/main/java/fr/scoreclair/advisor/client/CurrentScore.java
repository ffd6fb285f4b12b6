package fr.scoreclair.advisor.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The latest that is known of a client, as lists and statistics need it. */
public record CurrentScore(
        ClientSummary client, Facts facts, @Nullable Score score) {

    /**
     * What the file says.
     *
     * @param amount of the loan, euros
     * @param income euros a year
     * @param age whole years
     * @param oldestAsOf date of the oldest datum that ages
     * @param freshUntil last day on which none of the data is stale
     */
    public record Facts(
            @Nullable Double amount,
            @Nullable Double income,
            @Nullable Integer age,
            @Nullable LocalDate oldestAsOf,
            @Nullable LocalDate freshUntil) {

        public static final Facts NONE = new Facts(null, null, null, null, null);
    }

    /**
     * What the model said of it.
     *
     * @param modelSha256 hex
     * @param probability of default, in [0, 1]
     */
    public record Score(String modelSha256, Instant at, double probability, double margin, double threshold) {

        public boolean favorable() {
            return probability < threshold;
        }
    }

    /** A client of whom nothing is known yet. */
    public static CurrentScore unknown(ClientSummary client) {
        return new CurrentScore(client, Facts.NONE, null);
    }
}
