package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmg.pmml.Array;
import org.dmg.pmml.ComplexArray;
import org.dmg.pmml.CompoundPredicate;
import org.dmg.pmml.False;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.SimpleSetPredicate;
import org.dmg.pmml.True;
import org.jpmml.model.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** PMML predicates in three-valued logic, under partial knowledge of a row. */
final class Predicates {
    private final Inputs inputs;

    Predicates(Inputs inputs) {
        this.inputs = inputs;
    }

    /** What a predicate answers: true, false, unknown, or it depends on a question not asked yet. */
    sealed interface Answer {}

    enum Truth implements Answer {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** The answer depends on whether a feature lies in {@code yes}, in {@code unknown}, or elsewhere. */
    record Question(InputField field, ValueSet yes, ValueSet unknown) implements Answer {}

    Answer answer(Predicate predicate, Knowledge knowledge) {
        return switch (predicate) {
            case True ignored -> Truth.TRUE;
            case False ignored -> Truth.FALSE;
            case SimplePredicate simple -> answer(question(simple), knowledge);
            case SimpleSetPredicate set -> answer(question(set), knowledge);
            case CompoundPredicate compound -> compound(compound, knowledge);
            default ->
                throw new UnsupportedPmmlException(
                        predicate.getClass().getSimpleName(), "this kind of predicate is not supported");
        };
    }

    /** The one field a predicate asks about; null where it asks about none. */
    @Nullable
    InputField onlyField(Predicate predicate) {
        return switch (predicate) {
            case SimplePredicate simple -> inputs.require(simple.requireField());
            case SimpleSetPredicate set -> inputs.require(set.requireField());
            case CompoundPredicate compound -> {
                Set<InputField> fields = new HashSet<>();
                for (Predicate part : compound.requirePredicates()) {
                    InputField field = onlyField(part);
                    if (field != null) {
                        fields.add(field);
                    }
                }
                if (fields.size() > 1) {
                    throw ScorecardReader.several(null);
                }
                yield fields.isEmpty() ? null : fields.iterator().next();
            }
            default -> null;
        };
    }

    /** The values of its one field for which a predicate is true. */
    ValueSet whereTrue(Predicate predicate, InputField field) {
        return whereTrue(predicate, field, ValueSet.all());
    }

    /** Asks question after question, each answer narrowing what the field can be, until none is left. */
    private ValueSet whereTrue(Predicate predicate, InputField field, ValueSet possible) {
        if (possible.isEmpty()) {
            return possible;
        }
        Answer answer =
                answer(predicate, Knowledge.nothing(inputs.names().size()).with(field, possible));
        if (!(answer instanceof Question question)) {
            return answer == Truth.TRUE ? possible : ValueSet.none();
        }
        ValueSet no = question.yes().union(question.unknown()).complement();
        return whereTrue(predicate, field, possible.intersect(question.yes()))
                .union(whereTrue(predicate, field, possible.intersect(question.unknown())))
                .union(whereTrue(predicate, field, possible.intersect(no)));
    }

    private static Answer answer(Question question, Knowledge knowledge) {
        ValueSet possible = knowledge.of(question.field());
        boolean yes = !possible.intersect(question.yes()).isEmpty();
        boolean unknown = !possible.intersect(question.unknown()).isEmpty();
        boolean no = !possible.intersect(
                        question.yes().union(question.unknown()).complement())
                .isEmpty();
        if (yes && !unknown && !no) {
            return Truth.TRUE;
        }
        if (no && !yes && !unknown) {
            return Truth.FALSE;
        }
        return unknown && !yes && !no ? Truth.UNKNOWN : question;
    }

    private Question question(SimplePredicate predicate) {
        InputField field = inputs.require(predicate.requireField());
        SimplePredicate.Operator operator = predicate.requireOperator();
        if (operator == SimplePredicate.Operator.IS_MISSING || operator == SimplePredicate.Operator.IS_NOT_MISSING) {
            ValueSet missing = field.seenAsMissing();
            return new Question(
                    field,
                    operator == SimplePredicate.Operator.IS_MISSING ? missing : missing.complement(),
                    ValueSet.none());
        }
        double value = field.number(predicate.requireValue());
        ValueSet values =
                switch (operator) {
                    case EQUAL -> ValueSet.of(value);
                    case NOT_EQUAL -> ValueSet.of(value).complement();
                    case LESS_THAN -> ValueSet.below(value);
                    case LESS_OR_EQUAL -> ValueSet.atMost(value);
                    case GREATER_THAN -> ValueSet.above(value);
                    case GREATER_OR_EQUAL -> ValueSet.below(value).complement();
                    default -> throw new UnsupportedPmmlException("SimplePredicate@operator", operator.value());
                };
        boolean compares = operator != SimplePredicate.Operator.EQUAL && operator != SimplePredicate.Operator.NOT_EQUAL;
        if (compares && !field.ordered()) {
            throw new UnsupportedPmmlException(
                    "SimplePredicate[" + field.name() + "]@operator", "categories cannot be compared by size");
        }
        return new Question(field, field.seenIn(values.withMissing(false)), field.seenAsMissing());
    }

    private Question question(SimpleSetPredicate predicate) {
        InputField field = inputs.require(predicate.requireField());
        ValueSet values = ValueSet.none();
        for (Object value : content(predicate.requireArray())) {
            values = values.union(ValueSet.of(field.number(value)));
        }
        if (predicate.requireBooleanOperator() == SimpleSetPredicate.BooleanOperator.IS_NOT_IN) {
            values = values.complement();
        }
        return new Question(field, field.seenIn(values.withMissing(false)), field.seenAsMissing());
    }

    private static List<?> content(Array array) {
        if (array instanceof ComplexArray complex) {
            return List.copyOf(complex.getValue());
        }
        Object value = array.getValue();
        return value == null ? List.of() : ArrayUtil.parse(array.getType(), value.toString());
    }

    private Answer compound(CompoundPredicate compound, Knowledge knowledge) {
        List<Answer> answers = compound.requirePredicates().stream()
                .map(part -> answer(part, knowledge))
                .toList();
        return switch (compound.requireBooleanOperator()) {
            case AND -> dominated(answers, Truth.FALSE, Truth.TRUE);
            case OR -> dominated(answers, Truth.TRUE, Truth.FALSE);
            case XOR -> exclusive(answers);
            case SURROGATE ->
                answers.stream()
                        .filter(answer -> answer != Truth.UNKNOWN)
                        .findFirst()
                        .orElse(Truth.UNKNOWN);
        };
    }

    private static Answer dominated(List<Answer> answers, Truth dominant, Truth otherwise) {
        if (answers.contains(dominant)) {
            return dominant;
        }
        return firstQuestion(answers, answers.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : otherwise);
    }

    private static Answer exclusive(List<Answer> answers) {
        long trues = answers.stream().filter(answer -> answer == Truth.TRUE).count();
        Truth parity = trues % 2 == 1 ? Truth.TRUE : Truth.FALSE;
        return answers.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : firstQuestion(answers, parity);
    }

    private static Answer firstQuestion(List<Answer> answers, Truth ifNone) {
        return answers.stream().filter(Question.class::isInstance).findFirst().orElse(ifNone);
    }
}
