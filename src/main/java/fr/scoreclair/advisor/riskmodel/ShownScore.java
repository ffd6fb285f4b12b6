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
     * @param within 0 where it is weaker than the part before it; else the standard error of their difference, in
     *     probability, which their sizes differ by less than: as far as can be told, they are equal
     */
    public record Part(Contribution contribution, long tenths, double within) {
        public boolean tied() {
            return within > 0;
        }

        public double points() {
            return tenths / 10.0;
        }

        /** The same told without the part before it. */
        Part apart() {
            return new Part(contribution, tenths, 0);
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
            double within = k == 0 ? 0 : within(contributions, order.get(k - 1), i, error);
            parts.add(new Part(contributions.get(i), tenths[i], within));
        }
        return new ShownScore(reference, score, List.copyOf(parts));
    }

    /** What contributes nothing is no reason, and ties with none. The error is the reference's or, where larger, the sample's. */
    private static double within(List<Contribution> contributions, int stronger, int weaker, ReferenceError error) {
        Contribution one = contributions.get(stronger);
        Contribution other = contributions.get(weaker);
        double chance = Math.max(Math.hypot(one.error(), other.error()), error.between(stronger, weaker));
        boolean apart = Math.abs(one.points()) - Math.abs(other.points()) >= chance;
        return other.points() == 0 || apart ? 0 : chance;
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
