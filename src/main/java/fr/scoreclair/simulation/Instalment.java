package fr.scoreclair.simulation;

/**
 * One row of {@code installments_payments}: what was due and what came.
 *
 * @param skIdPrev SK_ID_PREV of the credit it repays
 * @param skIdCurr SK_ID_CURR of the present application
 * @param daysInstalment DAYS_INSTALMENT, the due day counted back from the present application: negative
 * @param daysEntryPayment DAYS_ENTRY_PAYMENT, the day the money came; NaN when it never did
 * @param due AMT_INSTALMENT, euros
 * @param paid AMT_PAYMENT, euros; NaN when nothing came
 */
public record Instalment(
        long skIdPrev, long skIdCurr, int daysInstalment, double daysEntryPayment, double due, double paid) {

    /** {@return whether it was paid after its day, paid short, or never paid} */
    public boolean lateOrShort() {
        return !(daysEntryPayment <= daysInstalment && paid >= due);
    }
}
