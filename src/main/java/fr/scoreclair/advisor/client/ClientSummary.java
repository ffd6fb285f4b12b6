package fr.scoreclair.advisor.client;

import java.time.Instant;
import java.util.UUID;

/** A client as lists show it. */
public record ClientSummary(
        UUID id, String fileNumber, String product, String agency, String advisor, Instant createdAt) {}
