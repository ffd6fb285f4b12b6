package fr.scoreclair.advisor.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as the list shows it.
 *
 * @param probability null where never scored, with {@code favorable}, {@code scoredAt}
 * @param amount of the loan, euros
 * @param freshUntil last day on which none of the data is stale; null where nothing ages
 * @param updateAskedAt null where no update is asked for
 */
public record ClientRow(
        UUID id,
        String fileNumber,
        String product,
        String agency,
        String advisor,
        LocalDate openedOn,
        @Nullable Double probability,
        @Nullable Boolean favorable,
        @Nullable Instant scoredAt,
        @Nullable Integer age,
        @Nullable Double income,
        @Nullable Double amount,
        @Nullable LocalDate freshUntil,
        @Nullable LocalDate oldestAsOf,
        LastDecision decision,
        @Nullable Instant updateAskedAt) {}
