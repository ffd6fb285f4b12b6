package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.base.Formats;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A period of whole days cut into the days before its first whole month, whole months, and the days after; each from a day to the day after
 * the last. Without a whole month all its days are the head.
 */
record Period(LocalDate from, LocalDate firstMonth, LocalDate endMonth, LocalDate to) {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 1, 1);

    static Period of(OversightFilter filter) {
        LocalDate from = Objects.requireNonNullElse(filter.from(), BEFORE_ALL);
        LocalDate to = filter.to() == null
                ? AFTER_ALL
                : Objects.requireNonNull(filter.to()).plusDays(1);
        LocalDate first =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate end = to.withDayOfMonth(1);
        return first.isBefore(end) ? new Period(from, first, end, to) : new Period(from, to, to, to);
    }

    void into(MapSqlParameterSource params) {
        params.addValue("firstMonth", firstMonth)
                .addValue("endMonth", endMonth)
                .addValue("headFrom", start(from))
                .addValue("headTo", start(firstMonth))
                .addValue("tailFrom", start(endMonth))
                .addValue("tailTo", start(to));
    }

    /** When a day begins in the bank's zone. */
    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
