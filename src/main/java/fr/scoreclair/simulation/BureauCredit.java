package fr.scoreclair.simulation;

/**
 * One row of {@code bureau}: a credit the person has or had elsewhere.
 *
 * @param skIdCurr SK_ID_CURR of the application it belongs to
 * @param skIdBureau SK_ID_BUREAU
 * @param active CREDIT_ACTIVE: {@code Active} or {@code Closed}
 * @param daysCredit DAYS_CREDIT, days from the application back to its opening: negative
 * @param creditSum AMT_CREDIT_SUM, euros; NaN where the bureau does not say
 */
public record BureauCredit(long skIdCurr, long skIdBureau, boolean active, int daysCredit, double creditSum) {}
