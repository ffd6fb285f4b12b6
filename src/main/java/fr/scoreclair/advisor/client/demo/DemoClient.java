package fr.scoreclair.advisor.client.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client to load: who looks after the file, and what it says.
 *
 * @param outcome how the loan turned out; null where that is not known yet
 */
record DemoClient(
        UUID id,
        String fileNumber,
        Portfolio.Desk desk,
        String product,
        Instant createdAt,
        List<Fact> facts,
        @Nullable Outcome outcome) {

    /** @param value NaN = known to be missing */
    record Fact(String feature, double value, LocalDate asOf, String source) {}

    record Outcome(boolean defaulted, LocalDate observedOn, String source, boolean simulated) {}
}
