package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.base.LargestRemainder;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An explanation in tenths of a percentage point, rounded so that reference + contributions = score as shown.
 *
 * @param parts the contributions, the strongest first
 */
record ShownScore(long referenceTenths, long scoreTenths, List<Part> parts) {

    record Part(Contribution contribution, long tenths) {
        double points() {
            return tenths / 10.0;
        }
    }

    static ShownScore of(Explained explained) {
        long reference = Math.round(explained.baseProbability() * 1000);
        long score = Math.round(explained.probability() * 1000);
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

    double reference() {
        return referenceTenths / 10.0;
    }

    double score() {
        return scoreTenths / 10.0;
    }

    double moved() {
        return (scoreTenths - referenceTenths) / 10.0;
    }
}
