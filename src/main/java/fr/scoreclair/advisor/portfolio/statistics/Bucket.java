package fr.scoreclair.advisor.portfolio.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the bank's calendar of which a trend keeps the last run. */
public enum Bucket {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH;

    /** First day of the stretch a day belongs to. */
    LocalDate of(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
