package fr.scoreclair.advisor.client.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One client to load: who looks after the file, and what it says. */
record DemoClient(
        UUID id, String fileNumber, Portfolio.Desk desk, String product, Instant createdAt, List<Fact> facts) {

    /** @param value NaN = known to be missing */
    record Fact(String feature, double value, LocalDate asOf, String source) {}
}
