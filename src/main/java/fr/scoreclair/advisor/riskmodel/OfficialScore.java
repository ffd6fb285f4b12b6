package fr.scoreclair.advisor.riskmodel;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmg.pmml.ResultFeature;
import org.jpmml.evaluator.Computable;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasConfidence;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.evaluator.UndefinedResultException;
import org.jspecify.annotations.Nullable;

/** The probability the PMML standard gives, by JPMML-Evaluator. Thread-safe once built. */
final class OfficialScore {

    private final List<String> names;
    /** For each feature, what a position in a row stands for; empty for numbers. */
    private final List<List<String>> categories;

    private final Evaluator evaluator;
    private final String target;
    private final Object event;

    private OfficialScore(
            List<String> names, List<List<String>> categories, Evaluator evaluator, String target, Object event) {
        this.names = names;
        this.categories = categories;
        this.evaluator = evaluator;
        this.target = target;
        this.event = event;
    }

    /** Builds the evaluator and lets the file's own verification records pass judgement on it. */
    static OfficialScore of(
            String file,
            ModelEvaluatorBuilder builder,
            List<String> names,
            List<List<String>> categories,
            String target,
            String event) {
        Evaluator evaluator = built(file, builder);
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
        return new OfficialScore(names, categories, evaluator, target, category(file, evaluator, target, event));
    }

    private static Object category(String file, Evaluator evaluator, String target, String event) {
        return evaluator.getTargetFields().stream()
                .filter(t -> t.getName().equals(target))
                .flatMap(t -> Stream.ofNullable(t.getCategories()).flatMap(List::stream))
                .filter(c -> c.toString().equals(event))
                .findFirst()
                .orElseThrow(() -> new ModelRefused(file, "its target has no category " + event));
    }

    /** A probability also where the document declares no Output for it. */
    private static Evaluator built(String file, ModelEvaluatorBuilder builder) {
        try {
            return builder.setExtraResultFeatures(EnumSet.of(ResultFeature.PROBABILITY))
                    .build();
        } catch (RuntimeException e) {
            throw new ModelRefused(
                    file,
                    new Text(
                            "JPMML ne peut pas évaluer ce modèle (" + e.getMessage() + ").",
                            "JPMML cannot evaluate this model (" + e.getMessage() + ")."),
                    e);
        }
    }

    /** @throws IllegalStateException where the model has no probability for the vector */
    double of(double[] vector) {
        double probability = orNone(vector);
        if (Double.isNaN(probability)) {
            throw new IllegalStateException("the model gives no probability");
        }
        return probability;
    }

    /** The same, NaN where the model has no probability for the vector. */
    double orNone(double[] vector) {
        Map<String, @Nullable Object> arguments = HashMap.newHashMap(vector.length);
        for (int i = 0; i < vector.length; i++) {
            arguments.put(names.get(i), argument(i, vector[i]));
        }
        try {
            return probability(evaluator.evaluate(arguments).get(target));
        } catch (UndefinedResultException e) {
            return Double.NaN;
        }
    }

    private @Nullable Object argument(int feature, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        List<String> of = categories.get(feature);
        boolean known = value >= 0 && value < of.size() && value == Math.rint(value);
        return known ? of.get((int) value) : (Object) value;
    }

    private double probability(@Nullable Object result) {
        return switch (result) {
            case HasProbability distribution -> distribution.getProbability(event);
            case HasConfidence rule when result instanceof Computable fired -> confidence(rule, fired.getResult());
            case null, default -> Double.NaN;
        };
    }

    /** A rule's confidence is the probability that its class is right; what is left is the other's. */
    private double confidence(HasConfidence rule, @Nullable Object fired) {
        if (fired == null) {
            return Double.NaN;
        }
        double confidence = rule.getConfidence(fired);
        return fired.equals(event) ? confidence : 1 - confidence;
    }
}
