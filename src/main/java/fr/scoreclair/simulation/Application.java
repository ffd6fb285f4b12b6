package fr.scoreclair.simulation;

/**
 * One row of {@code application_train} or {@code application_test}, Home Credit's columns and signs.
 *
 * @param skIdCurr SK_ID_CURR, the loan file
 * @param daysBirth DAYS_BIRTH, days from the application back to birth: negative
 * @param incomeTotal AMT_INCOME_TOTAL, net euros per year
 * @param credit AMT_CREDIT, euros asked for
 * @param annuity AMT_ANNUITY, euros per year (twelve monthly instalments, interest included)
 * @param daysEmployed DAYS_EMPLOYED, days since the current job began: negative, or {@link #NOT_EMPLOYED}
 * @param externalScore EXT_SOURCE_2, a credit bureau's score: 0 to 1, high is good; NaN = the bureau has none
 */
public record Application(
        long skIdCurr,
        int daysBirth,
        double incomeTotal,
        double credit,
        double annuity,
        int daysEmployed,
        double externalScore) {

    /** Home Credit's code for "no job": pensioners and the unemployed. It stays in the feature, as a coded value. */
    public static final int NOT_EMPLOYED = 365243;

    Application withExternalScore(double score) {
        return new Application(skIdCurr, daysBirth, incomeTotal, credit, annuity, daysEmployed, score);
    }

    /** {@return whether the person has a job} */
    public boolean employed() {
        return daysEmployed != NOT_EMPLOYED;
    }
}
