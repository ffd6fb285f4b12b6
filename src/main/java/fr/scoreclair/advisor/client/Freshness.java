package fr.scoreclair.advisor.client;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Age of a datum on a day. Stale where the day lies strictly after {@code asOf} plus the limit in calendar months: with six
 * months, 2026-05-22 is fresh on 2026-11-22 and stale on 2026-11-23; 2026-08-31 is stale from 2027-03-01 on.
 */
public record Freshness(LocalDate asOf, long ageDays, int ageMonths, boolean stale) {

    public static Freshness of(LocalDate asOf, LocalDate today, @Nullable Integer limitMonths) {
        int months = (int) Period.between(asOf, today).toTotalMonths();
        boolean stale = limitMonths != null && today.isAfter(asOf.plusMonths(limitMonths));
        return new Freshness(asOf, ChronoUnit.DAYS.between(asOf, today), months, stale);
    }
}
