package fr.scoreclair.advisor.whatif;

import java.util.List;

/**
 * What would bring a score under its threshold.
 *
 * @param favourable true where it is under it already: then there is nothing to propose
 * @param exact true where the first proposal is proven to be the smallest and none to mean that there is none; else that
 *     holds of the values tried
 * @param proposals by rising cost, at most three
 * @param bounds how far each feature was tried
 */
public record RecourseAnswer(
        double score,
        double threshold,
        boolean favourable,
        boolean exact,
        List<Proposal> proposals,
        List<Bound> bounds) {

    /**
     * A feature from the client's value to the farthest one tried, model's unit.
     *
     * @param months the longest term tried where it is the term that changes, else 0
     */
    public record Bound(String feature, double from, double to, int months) {}

    public boolean found() {
        return !proposals.isEmpty();
    }
}
