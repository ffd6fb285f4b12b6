package fr.scoreclair.advisor.portfolio.drift;

import java.util.List;

/**
 * How well the scores of a run have told what became of the clients.
 *
 * @param all over all time
 * @param periods by quarter in which the outcome was observed, the oldest first
 */
public record OutcomeReport(Performance all, List<Period> periods) {

    /** @param quarter « 2026-Q1 » */
    public record Period(String quarter, Performance performance) {}

    public OutcomeReport {
        periods = List.copyOf(periods);
    }
}
