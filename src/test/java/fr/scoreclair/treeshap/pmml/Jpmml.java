package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.MarginModel;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dmg.pmml.ResultFeature;
import org.jpmml.evaluator.Computable;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.UndefinedResultException;

/** JPMML-Evaluator as an oracle: what it answers to a row of an ensemble. */
final class Jpmml {
    private final Evaluator evaluator;
    private final MarginModel ensemble;

    Jpmml(byte[] pmml, MarginModel ensemble) throws Exception {
        this.evaluator = new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(pmml))
                .setExtraResultFeatures(
                        EnumSet.of(ResultFeature.PROBABILITY)) // also where the document has no Output for it
                .build();
        this.ensemble = ensemble;
    }

    /** The reason codes a scorecard ranks, first to last, as its output fields give them. */
    List<String> reasonCodes(double[] row) {
        Map<String, ?> answers = evaluator.evaluate(arguments(row));
        return IntStream.rangeClosed(1, 4)
                .mapToObj(rank -> answers.get("reason" + rank))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private Map<String, Object> arguments(double[] row) {
        Map<String, Object> arguments = new HashMap<>();
        for (int f = 0; f < row.length; f++) {
            if (!Double.isNaN(row[f])) {
                boolean category = !ensemble.categories(f).isEmpty();
                arguments.put(
                        ensemble.featureNames().get(f),
                        category ? ensemble.categories(f).get((int) row[f]) : (Object) row[f]);
            }
        }
        return arguments;
    }

    /** The probability of a class, or the predicted number; NaN where JPMML predicts nothing. */
    double answer(double[] row, String event) {
        Object target;
        try {
            target = evaluator
                    .evaluate(arguments(row))
                    .get(evaluator.getTargetFields().get(0).getName());
        } catch (UndefinedResultException noPrediction) {
            return Double.NaN;
        }
        return switch (target) {
            case null -> Double.NaN;
            case HasProbability classes ->
                classes.getCategories().stream()
                        .filter(category -> category.toString().equals(event))
                        .mapToDouble(classes::getProbability)
                        .sum();
            case Computable computable -> ((Number) computable.getResult()).doubleValue();
            case Number number -> number.doubleValue();
            default -> throw new AssertionError(target.getClass());
        };
    }
}
