package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.LargestRemainder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An explanation in tenths of a percentage point, rounded so that reference + contributions = score as shown: the
 * one rounding of bars, tables and sentences.
 *
 * @param parts the contributions, the strongest first
 */
public record ShownScore(long referenceTenths, long scoreTenths, List<Part> parts) {

    /**
     * @param tenths the contribution as shown; of its sign or zero
     * @param tied true where it is no weaker than the part before it, as far as the reference can tell: their sizes differ by
     *     less than the standard error of their difference
     */
    public record Part(Contribution contribution, long tenths, boolean tied) {
        public double points() {
            return tenths / 10.0;
        }

        /** The same told without the part before it. */
        Part apart() {
            return new Part(contribution, tenths, false);
        }
    }

    public static ShownScore of(Explained explained, ReferenceError error) {
        long reference = Formats.tenths(explained.baseProbability());
        long score = Formats.tenths(explained.probability());
        List<Contribution> contributions = explained.contributions();
        double[] points =
                contributions.stream().mapToDouble(Contribution::points).toArray();
        long[] tenths = LargestRemainder.round(points, 0.001, score - reference);
        List<Integer> order = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(points[i])))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            boolean tied = k > 0 && tied(contributions, order.get(k - 1), i, error);
            parts.add(new Part(contributions.get(i), tenths[i], tied));
        }
        return new ShownScore(reference, score, List.copyOf(parts));
    }

    /** What contributes nothing is no reason, and ties with none. */
    private static boolean tied(List<Contribution> contributions, int stronger, int weaker, ReferenceError error) {
        Contribution one = contributions.get(stronger);
        Contribution other = contributions.get(weaker);
        double drawn = Math.hypot(one.error(), other.error());
        return other.points() != 0
                && Math.abs(one.points()) - Math.abs(other.points()) < Math.max(drawn, error.between(stronger, weaker));
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
