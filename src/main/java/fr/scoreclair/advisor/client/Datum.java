package fr.scoreclair.advisor.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one feature of a client.
 *
 * @param value in the model's unit; null = known to be missing
 * @param source where it comes from, for example « bulletin de paie »; simulated dates and sources say so
 */
public record Datum(
        String feature,
        @Nullable Double value,
        LocalDate asOf,
        String source,
        boolean simulated,
        String recordedBy,
        Instant recordedAt) {}
