package fr.scoreclair.advisor.portfolio.statistics;

import java.time.LocalDate;
import java.time.Period;

/** How far back a change is looked at. */
public enum Window {
    WEEK(Period.ofDays(7), Bucket.DAY),
    MONTH(Period.ofDays(30), Bucket.DAY),
    YEAR(Period.ofMonths(12), Bucket.MONTH);

    private final Period length;
    private final Bucket bucket;

    Window(Period length, Bucket bucket) {
        this.length = length;
        this.bucket = bucket;
    }

    /** The day the change is counted from: 12 months before 29 February is 28 February. */
    LocalDate start(LocalDate today) {
        return today.minus(length);
    }

    /** What its trend is told by unless somebody asks otherwise. */
    public Bucket bucket() {
        return bucket;
    }
}
