package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.portfolio.statistics.Drivers.Driver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stored runs say of the time before.
 *
 * @param points the last run of each bucket since the window's start, the one before it first, in the order of time
 * @param latest null before the first finished run
 * @param before the run that held at the window's start, or the first one there is where none had been; null where that is the latest
 * @param wholeWindow whether {@code before} is as old as the window
 * @param drivers of {@code before}, in the order of its features
 * @param ignored parts of the filter that stored runs cannot answer, as addresses spell them: figures are then of more clients
 */
public record Trend(
        List<RunPoint> points,
        @Nullable RunPoint latest,
        @Nullable RunPoint before,
        boolean wholeWindow,
        List<Driver> drivers,
        List<String> ignored) {}
