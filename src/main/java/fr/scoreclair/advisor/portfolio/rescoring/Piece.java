package fr.scoreclair.advisor.portfolio.rescoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next clients of a run, as they were on file at one moment.
 *
 * @param files in the order of the clients' ids
 * @param at when reading began
 */
public record Piece(List<File> files, Instant at, long readMillis) {

    /**
     * What is on file of a client.
     *
     * @param values by feature, in the model's unit; null = known to be missing
     */
    public record File(UUID client, Map<String, @Nullable Double> values, Map<String, LocalDate> asOf) {}

    UUID first() {
        return files.getFirst().client();
    }

    UUID last() {
        return files.getLast().client();
    }
}
