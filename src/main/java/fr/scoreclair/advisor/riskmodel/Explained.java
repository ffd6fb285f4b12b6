package fr.scoreclair.advisor.riskmodel;

import java.util.List;

/**
 * A score with its reasons, exact or sampled. {@code baseProbability + sum(points) = probability} and
 * {@code baseMargin + sum(margin) = margin}, both to 1e-9.
 *
 * @param contributions in the model's feature order
 */
public record Explained(
        double probability,
        double margin,
        double threshold,
        Opinion opinion,
        ReferenceGroup reference,
        double baseProbability,
        double baseMargin,
        List<Contribution> contributions) {

    public Explained {
        contributions = List.copyOf(contributions);
    }

    /** The largest standard error of a contribution, in probability; 0 where they are exact. */
    public double error() {
        return contributions.stream().mapToDouble(Contribution::error).max().orElse(0);
    }
}
