package fr.scoreclair.advisor.portfolio.challenger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version scores in shadow from a moment on.
 *
 * @param modelSha256 null = none
 * @param version as its catalogue names it; null = none
 */
public record Designation(
        long id,
        String product,
        @Nullable String modelSha256,
        @Nullable String version,
        String reason,
        String actor,
        Instant at) {}
