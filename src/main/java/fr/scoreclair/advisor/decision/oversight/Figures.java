package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.decision.OverrideReason;
import java.util.List;
import java.util.Set;

/**
 * What the screen tells of the decisions asked for.
 *
 * @param agencies those with most cases first
 * @param advisors the same
 * @param reasons the most frequent first
 */
public record Figures(
        Tally all, List<Group> agencies, List<Group> advisors, List<ReasonCount> reasons, LaterOutcome granted) {

    /**
     * @param name an agency (empty: applications in no file) or a person
     * @param agencies where the person decides; the agency itself for an agency
     */
    public record Group(String name, List<String> agencies, Tally tally, Set<Flag> flags) {}

    public record ReasonCount(OverrideReason reason, Kind kind, long count) {}

    /**
     * What became of loans granted against the model, where an outcome was observed since.
     *
     * @param clients how many of them are known
     * @param defaulted how many of these defaulted
     * @param expected how many the model expected to, the sum of its probabilities
     * @param simulated how many of the outcomes are drawn, not lived
     */
    public record LaterOutcome(long clients, long defaulted, double expected, long simulated) {}

    public List<Group> flagged() {
        return advisors.stream().filter(group -> !group.flags().isEmpty()).toList();
    }

    public List<Group> flaggedAgencies() {
        return agencies.stream().filter(group -> !group.flags().isEmpty()).toList();
    }
}
