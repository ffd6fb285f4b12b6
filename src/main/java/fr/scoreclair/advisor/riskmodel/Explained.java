package fr.scoreclair.advisor.riskmodel;

import java.util.List;

/**
 * A score with its exact reasons. {@code baseProbability + sum(points) = probability} and
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
}
