package fr.scoreclair.advisor.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision above the limit that no second person has seen yet; no file number and agency where no client's file it is. */
public record Waiting(
        UUID decision,
        UUID assessment,
        Instant at,
        String actor,
        Outcome outcome,
        boolean override,
        String product,
        @Nullable String fileNumber,
        @Nullable String agency) {}
