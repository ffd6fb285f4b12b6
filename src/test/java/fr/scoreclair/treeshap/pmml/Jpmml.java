package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.jpmml.evaluator.Computable;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

/** JPMML-Evaluator as an oracle: what it answers to a row of an ensemble. */
final class Jpmml {
    private final Evaluator evaluator;
    private final TreeEnsemble ensemble;

    Jpmml(byte[] pmml, TreeEnsemble ensemble) throws Exception {
        this.evaluator = new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(pmml))
                .build();
        this.ensemble = ensemble;
    }

    /** The probability of a class, or the predicted number; NaN where JPMML predicts nothing. */
    double answer(double[] row, String event) {
        Map<String, Object> arguments = new HashMap<>();
        for (int f = 0; f < row.length; f++) {
            if (!Double.isNaN(row[f])) {
                boolean category = !ensemble.categories(f).isEmpty();
                arguments.put(
                        ensemble.featureNames().get(f),
                        category ? ensemble.categories(f).get((int) row[f]) : (Object) row[f]);
            }
        }
        Object target = evaluator
                .evaluate(arguments)
                .get(evaluator.getTargetFields().get(0).getName());
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
