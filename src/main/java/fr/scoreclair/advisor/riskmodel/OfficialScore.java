package fr.scoreclair.advisor.riskmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jspecify.annotations.Nullable;

/** The probability the PMML standard gives, by JPMML-Evaluator. Thread-safe once built. */
final class OfficialScore {

    private final List<String> names;
    private final Evaluator evaluator;
    private final String target;
    private final Object event;

    private OfficialScore(List<String> names, Evaluator evaluator, String target, Object event) {
        this.names = names;
        this.evaluator = evaluator;
        this.target = target;
        this.event = event;
    }

    /** Builds the evaluator and lets the file's own verification records pass judgement on it. */
    static OfficialScore of(
            String file, ModelEvaluatorBuilder builder, List<String> names, String target, String event) {
        Evaluator evaluator = builder.build();
        List<String> inputs =
                evaluator.getInputFields().stream().map(InputField::getName).toList();
        for (String input : inputs) {
            if (!names.contains(input)) {
                throw new ModelRefused(file, "asks for " + input + ", which the catalogue does not have");
            }
        }
        if (evaluator.getTargetFields().stream().noneMatch(t -> t.getName().equals(target))) {
            throw new ModelRefused(file, "has no target " + target);
        }
        try {
            evaluator.verify();
        } catch (RuntimeException e) {
            throw new ModelRefused(file, "its own verification records do not hold", e);
        }
        return new OfficialScore(names, evaluator, target, category(file, evaluator, target, event));
    }

    private static Object category(String file, Evaluator evaluator, String target, String event) {
        return evaluator.getTargetFields().stream()
                .filter(t -> t.getName().equals(target))
                .flatMap(t -> Stream.ofNullable(t.getCategories()).flatMap(List::stream))
                .filter(c -> c.toString().equals(event))
                .findFirst()
                .orElseThrow(() -> new ModelRefused(file, "its target has no category " + event));
    }

    double of(double[] vector) {
        Map<String, @Nullable Double> arguments = HashMap.newHashMap(vector.length);
        for (int i = 0; i < vector.length; i++) {
            arguments.put(names.get(i), Double.isNaN(vector[i]) ? null : (Double) vector[i]);
        }
        if (evaluator.evaluate(arguments).get(target) instanceof HasProbability distribution) {
            return distribution.getProbability(event);
        }
        throw new IllegalStateException("the model gives no probability");
    }
}
