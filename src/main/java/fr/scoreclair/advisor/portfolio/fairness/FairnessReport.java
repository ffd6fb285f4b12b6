package fr.scoreclair.advisor.portfolio.fairness;

import java.util.List;
import java.util.stream.Stream;

/**
 * All groupings of a model's clients.
 *
 * @param clients scored
 * @param known of them, with a known outcome
 * @param simulated of these, drawn and not lived
 */
public record FairnessReport(long clients, long known, long simulated, List<Grouping> groupings) {

    /**
     * One way to tell groups apart.
     *
     * @param edges between the groups, in the unit shown on screens
     * @param groups those with clients, in the order of values
     * @param without clients whose value is missing or a code: they are compared with nobody
     * @param best the band with the highest favourable share; −1 where no group is large enough
     */
    public record Grouping(String feature, List<Double> edges, List<GroupFigures> groups, long without, int best) {
        public Grouping {
            edges = List.copyOf(edges);
            groups = List.copyOf(groups);
        }

        /** How alerts name a group. */
        public String subject(GroupFigures group) {
            return feature + ":" + group.band();
        }
    }

    public FairnessReport {
        groupings = List.copyOf(groupings);
    }

    public Stream<GroupFigures> groups() {
        return groupings.stream().flatMap(grouping -> grouping.groups().stream());
    }

    public long findings() {
        return groups().filter(GroupFigures::finding).count();
    }
}
