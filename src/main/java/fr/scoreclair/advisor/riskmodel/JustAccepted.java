package fr.scoreclair.advisor.riskmodel;

import java.util.Arrays;
import java.util.Map;

/** What of a model version depends on its threshold: the reference group « un client juste accepté ». */
final class JustAccepted {

    private final Explaining explaining;
    private final ReferencePopulation population;
    private final Explainers average;
    private final Lazy<ReferenceError> averageError;

    JustAccepted(Explaining explaining, ReferencePopulation population, Explainers average) {
        this.explaining = explaining;
        this.population = population;
        this.average = average;
        this.averageError = new Lazy<>(() -> ReferenceErrors.average(explaining, population, average.probability()));
    }

    /** Both groups, and how far each is off, at one threshold. */
    record At(Map<ReferenceGroup, Explainers> explainers, Lazy<Map<ReferenceGroup, ReferenceError>> errors) {}

    /** {@return whether anybody of the reference population scores below} */
    boolean any(double threshold) {
        return Arrays.stream(population.scores()).anyMatch(score -> score < threshold);
    }

    At at(double threshold) {
        if (!any(threshold)) {
            throw new IllegalArgumentException("no reference row scores below " + threshold);
        }
        double[][] rows = ReferenceRows.justAccepted(
                population.rows(), population.scores(), threshold, ReferenceRows.JUST_ACCEPTED);
        return new At(
                Map.of(ReferenceGroup.AVERAGE, average, ReferenceGroup.ACCEPTED, explaining.against(rows)),
                new Lazy<>(() -> Map.of(
                        ReferenceGroup.AVERAGE,
                        averageError.get(),
                        ReferenceGroup.ACCEPTED,
                        ReferenceErrors.accepted(explaining, population, rows))));
    }
}
