package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.decision.OverrideReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision behind a figure.
 *
 * @param tenths of a second from the explanation to the decision; null where unknown
 * @param client null where the application is in no file, and so is the file number
 */
public record DecisionLine(
        UUID decision,
        UUID assessment,
        @Nullable UUID client,
        @Nullable String fileNumber,
        Instant at,
        Desk desk,
        Kind kind,
        @Nullable OverrideReason reason,
        double probability,
        @Nullable Integer tenths) {}
