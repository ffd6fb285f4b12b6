package fr.scoreclair.treeshap;

/**
 * Holds every explanation to {@code |base + sum(contributions) - value| <= 1e-9 * max(1, |base| + sum(|contribution|))}
 * before it leaves the engine; {@code value} is the sum of the leaves reached, added up apart from the contributions.
 *
 * <p>A leaf that is not finite (no prediction) may make value and contributions NaN for rows that meet it: where the
 * ensemble has one, NaN is an answer, and where it has none, NaN is a failure.
 */
final class AdditivityCheck {
    static final double ALLOWED = 1e-9;

    private final double base;
    private final boolean answersWithNothing;

    AdditivityCheck(TreeEnsemble ensemble, double base) {
        this.base = base;
        boolean gap = false;
        for (BinnedTree tree : ensemble.trees()) {
            for (double leaf : tree.leafValue) {
                gap |= !Double.isFinite(leaf);
            }
        }
        answersWithNothing = gap;
    }

    /**
     * Refuses what does not add up.
     *
     * @throws AdditivityException naming by how much
     */
    void check(double[] contributions, int from, int count, double value) {
        double sum = base;
        double size = Math.abs(base);
        for (int i = from; i < from + count; i++) {
            sum += contributions[i];
            size += Math.abs(contributions[i]);
        }
        double error = Math.abs(sum - value);
        double allowed = ALLOWED * Math.max(1, size);
        if (!(error <= allowed) && !(answersWithNothing && Double.isNaN(error))) {
            throw new AdditivityException(error, allowed, value);
        }
    }
}
