package fr.scoreclair.advisor.client;

import org.jspecify.annotations.Nullable;

/** Which clients; null parts do not filter. {@code text} matches the file number. */
public record ClientFilter(
        @Nullable String product, @Nullable String text) {}
