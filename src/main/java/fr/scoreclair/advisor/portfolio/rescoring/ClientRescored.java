package fr.scoreclair.advisor.portfolio.rescoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run found of a client.
 *
 * @param salt random, blinds the row's leaf
 * @param score null where the model refuses what is on file
 * @param refused why, in French and in English; null where there is a score
 * @param oldestAsOf date of the oldest datum that ages
 * @param freshUntil last day on which none of the data is stale
 */
public record ClientRescored(
        UUID client,
        UUID salt,
        @Nullable Score score,
        @Nullable Refused refused,
        @Nullable LocalDate oldestAsOf,
        @Nullable LocalDate freshUntil) {

    /** @param contributions in margin against the average client, in the run's order of features */
    public record Score(double probability, double margin, boolean favorable, float[] contributions) {}

    /** The model's sentences, which name features and bounds but no value of the client's. */
    public record Refused(String french, String english) {}

    static long unscorable(List<ClientRescored> rows) {
        return rows.stream().filter(row -> row.score() == null).count();
    }
}
