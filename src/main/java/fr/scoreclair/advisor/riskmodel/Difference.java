package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.LargestRemainder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why one client scores differently from another: Shapley values of the one with the other as the only reference row,
 * {@code other + sum(points) = own} to 1e-9. A feature both have the same value of gets 0.
 *
 * @param own the score explained, in [0, 1]
 * @param other the score it is compared with, in [0, 1]
 * @param shares the largest first
 * @see RiskModel#difference
 */
public record Difference(double own, double other, List<Share> shares) {

    /**
     * @param own the value of the client explained, NaN where missing
     * @param other the value of the client compared with, NaN where missing
     * @param points in probability; &lt; 0 where it makes the own score lower
     * @param error standard error of {@code points}; 0 where they are exact
     * @param tenths {@code points} as shown, in tenths of a percentage point; all of them add up to {@link #movedTenths}
     */
    public record Share(String feature, double own, double other, double points, double error, long tenths) {

        public double shown() {
            return tenths / 10.0;
        }
    }

    public Difference {
        shares = List.copyOf(shares);
    }

    static Difference of(Catalogue catalogue, double[] own, double[] other, double[] scores, Pair pair) {
        long moved = Formats.tenths(scores[0]) - Formats.tenths(scores[1]);
        long[] tenths = LargestRemainder.round(pair.points(), 0.001, moved);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            String feature = catalogue.features().get(i).name();
            shares.add(new Share(feature, own[i], other[i], pair.points()[i], pair.errors()[i], tenths[i]));
        }
        shares.sort(Comparator.comparingDouble(share -> -Math.abs(share.points())));
        return new Difference(scores[0], scores[1], shares);
    }

    /** Contributions in the model's order with their standard errors. */
    record Pair(double[] points, double[] errors) {}

    /** The difference of the scores as shown, in tenths of a percentage point. */
    public long movedTenths() {
        return Formats.tenths(own) - Formats.tenths(other);
    }

    public boolean exact() {
        return shares.stream().allMatch(share -> share.error() == 0);
    }
}
