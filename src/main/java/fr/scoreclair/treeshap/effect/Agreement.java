package fr.scoreclair.treeshap.effect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two explanations of one client name the same strongest reasons.
 *
 * @param asked how many reasons of each are compared
 * @param shared features among the strongest of both, in the first one's order
 * @param sameDirection how many of the shared raise, or lower, the answer in both
 * @param sameFirst whether both name the same strongest reason
 */
public record Agreement(int asked, List<Integer> shared, int sameDirection, boolean sameFirst) {

    /**
     * Compares by size; a contribution of 0 is no reason, equal ones count in the order of the features.
     *
     * @param asked how many of the strongest, at least 1
     * @param first one signed contribution per feature
     * @param second the same features, in any unit
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Agreement onTop(int asked, double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "explanations of " + first.length + " and " + second.length + " features");
        }
        List<Integer> strongest = strongest(asked, first);
        List<Integer> others = strongest(asked, second);
        List<Integer> shared = strongest.stream().filter(others::contains).toList();
        int same = (int) shared.stream()
                .filter(f -> Math.signum(first[f]) == Math.signum(second[f]))
                .count();
        boolean sameFirst = !strongest.isEmpty()
                && !others.isEmpty()
                && strongest.getFirst().equals(others.getFirst());
        return new Agreement(asked, shared, same, sameFirst);
    }

    private static List<Integer> strongest(int count, double[] contributions) {
        return IntStream.range(0, contributions.length)
                .filter(f -> contributions[f] != 0 && !Double.isNaN(contributions[f]))
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -Math.abs(contributions[f])))
                .limit(count)
                .toList();
    }
}
