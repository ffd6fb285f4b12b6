package fr.scoreclair.simulation;

/**
 * One row of {@code previous_application}: an earlier request to this bank.
 *
 * @param skIdPrev SK_ID_PREV
 * @param skIdCurr SK_ID_CURR of the present application
 * @param asked AMT_APPLICATION, euros asked for
 * @param granted AMT_CREDIT, euros granted; 0 when refused
 * @param approved NAME_CONTRACT_STATUS: {@code Approved} or {@code Refused}
 * @param daysDecision DAYS_DECISION, days from the present application back to that decision: negative
 */
public record PreviousApplication(
        long skIdPrev, long skIdCurr, double asked, double granted, boolean approved, int daysDecision) {}
