package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.LargestRemainder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An explanation in tenths of a percentage point, rounded so that reference + contributions = score as shown: the
 * one rounding of bars, tables and sentences.
 *
 * @param parts the contributions, the strongest first
 */
public record ShownScore(long referenceTenths, long scoreTenths, List<Part> parts) {

    /** @param tenths the contribution as shown; of its sign or zero */
    public record Part(Contribution contribution, long tenths) {
        public double points() {
            return tenths / 10.0;
        }
    }

    public static ShownScore of(Explained explained) {
        long reference = Formats.tenths(explained.baseProbability());
        long score = Formats.tenths(explained.probability());
        List<Contribution> contributions = explained.contributions();
        double[] points =
                contributions.stream().mapToDouble(Contribution::points).toArray();
        long[] tenths = LargestRemainder.round(points, 0.001, score - reference);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tenths.length; i++) {
            parts.add(new Part(contributions.get(i), tenths[i]));
        }
        parts.sort(Comparator.comparingDouble(
                (Part part) -> -Math.abs(part.contribution().points())));
        return new ShownScore(reference, score, List.copyOf(parts));
    }

    public double reference() {
        return referenceTenths / 10.0;
    }

    public double score() {
        return scoreTenths / 10.0;
    }

    public double moved() {
        return (scoreTenths - referenceTenths) / 10.0;
    }
}
