package fr.scoreclair.advisor.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param events rows read
 * @param headHash hash of the last row, hex
 * @param firstBad position of the first row that does not fit, null when intact
 * @param problem what is wrong with it, null when intact
 */
public record ChainReport(
        long events,
        String headHash,
        @Nullable Long firstBad,
        @Nullable String problem) {

    public boolean intact() {
        return firstBad == null;
    }
}
