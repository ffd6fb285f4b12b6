package fr.scoreclair.advisor.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One input as it was used: value (model's unit, null = missing), date, source, and whether it was stale that day. */
public record AssessedDatum(
        String feature, @Nullable Double value, LocalDate asOf, String source, long ageDays, boolean stale) {}
