package fr.scoreclair.advisor.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a file that is handed out, in this order. */
public enum ExportColumn {
    FILE,
    PRODUCT,
    AGENCY,
    ADVISOR,
    OPENED,
    SCORE,
    OPINION,
    AGE,
    INCOME,
    AMOUNT,
    OLDEST,
    FRESH_UNTIL,
    STATE,
    DECISION,
    UPDATE;

    /** Text, a number, a day, or null where nothing is known. */
    @Nullable
    Object of(ClientRow row, ExportWords words, LocalDate today) {
        return switch (this) {
            case FILE -> row.fileNumber();
            case PRODUCT -> words.products().getOrDefault(row.product(), row.product());
            case AGENCY -> row.agency();
            case ADVISOR -> row.advisor();
            case OPENED -> row.openedOn();
            case SCORE -> row.probability();
            case OPINION -> row.favorable() == null ? null : words.opinion().get(row.favorable());
            case AGE -> row.age();
            case INCOME -> row.income();
            case AMOUNT -> row.amount();
            case OLDEST -> row.oldestAsOf();
            case FRESH_UNTIL -> row.freshUntil();
            case STATE -> row.freshUntil() != null && row.freshUntil().isBefore(today) ? words.stale() : null;
            case DECISION -> words.decisions().get(row.decision());
            case UPDATE -> row.updateAskedAt() == null ? null : words.asked();
        };
    }
}
