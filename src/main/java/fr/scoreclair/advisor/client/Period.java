package fr.scoreclair.advisor.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From one day to another, both inside, by the calendar of the bank; an open end is null. Years have four digits. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALL = new Period(null, null);
    public static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern WRITTEN = Pattern.compile("(" + DAY + ")?\\.\\.(" + DAY + ")?");

    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a period goes from the earlier to the later day: " + from + " > " + to);
        }
        if (outside(from) || outside(to)) {
            throw new IllegalArgumentException("a year has four digits: " + from + ", " + to);
        }
    }

    private static boolean outside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }

    /** What {@link #written} wrote; empty for a day that no calendar has, for the wrong way round, and for no end at all. */
    static Optional<Period> read(String written) {
        Matcher ends = WRITTEN.matcher(written);
        if (!ends.matches()) {
            return Optional.empty();
        }
        try {
            Period read = new Period(day(ends.group(1)), day(ends.group(2)));
            return read.isAll() ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    /** {@code 2026-01-01..2026-03-31}, {@code ..2026-03-31}. */
    String written() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    public boolean isAll() {
        return from == null && to == null;
    }
}
