package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;
import java.util.ArrayList;
import java.util.List;
import org.dmg.pmml.DataType;
import org.dmg.pmml.OpType;

/**
 * One model input: how the doubles of a row become the values predicates compare, so that a predicate can be written as
 * a set of doubles. In order, as JPMML does: declared missing values become missing; values out of bounds become
 * missing or the bound; missing becomes the replacement, where there is one.
 */
final class InputField {
    private final String name;
    private final int index;
    private final DataType type;
    private final boolean discrete;
    private final boolean closed;
    private final List<String> categories = new ArrayList<>();
    private ValueSet missing = ValueSet.missing();
    private ValueSet belowLow = ValueSet.none();
    private ValueSet aboveHigh = ValueSet.none();
    private double low = Double.NaN;
    private double high = Double.NaN;
    private double replacement = Double.NaN;

    InputField(String name, int index, DataType type, OpType opType, List<String> validValues) {
        this.name = name;
        this.index = index;
        this.type = type;
        this.discrete = opType != OpType.CONTINUOUS;
        this.closed = !validValues.isEmpty();
        switch (type) {
            case DOUBLE, FLOAT, INTEGER -> {}
            case STRING, BOOLEAN ->
                categories.addAll(type == DataType.BOOLEAN ? List.of("false", "true") : validValues);
            default ->
                throw new UnsupportedPmmlException(
                        "DataField[" + name + "]@dataType",
                        "a value of type " + type.value() + " has no place in a row of numbers");
        }
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    /** The categories whose positions rows hold; empty for numbers. */
    List<String> categories() {
        return categories;
    }

    void declareMissing(Object value) {
        missing = missing.union(rounded(ValueSet.of(number(value))));
    }

    /** Values the document treats as missing because they are invalid. */
    void invalidIsMissing(ValueSet invalid) {
        missing = missing.union(rounded(invalid));
    }

    void outliersAreMissing(double lowValue, double highValue) {
        missing = missing.union(rounded(below(lowValue).union(above(highValue))));
    }

    void outliersAreExtreme(double lowValue, double highValue) {
        low = lowValue;
        high = highValue;
        belowLow = rounded(below(lowValue));
        aboveHigh = rounded(above(highValue));
    }

    void replaceMissing(Object value) {
        replacement = number(value);
    }

    private static ValueSet below(double bound) {
        return Double.isNaN(bound) ? ValueSet.none() : ValueSet.below(bound);
    }

    private static ValueSet above(double bound) {
        return Double.isNaN(bound) ? ValueSet.none() : ValueSet.above(bound);
    }

    /** What the model sees of a row's double; NaN where it sees a missing value. */
    double seen(double raw) {
        if (missing.contains(raw)) {
            return replacement;
        }
        if (belowLow.contains(raw)) {
            return low;
        }
        if (aboveHigh.contains(raw)) {
            return high;
        }
        return type == DataType.FLOAT ? (float) raw : raw;
    }

    /** The doubles of a row that the predicates see as missing. */
    ValueSet seenAsMissing() {
        return Double.isNaN(replacement) ? missing : ValueSet.none();
    }

    /** The doubles of a row that the predicates see as one of the values of a set. */
    ValueSet seenIn(ValueSet values) {
        ValueSet seen = rounded(values.withMissing(false));
        if (!Double.isNaN(low)) {
            seen = outlier(seen, belowLow, values.contains(low));
        }
        if (!Double.isNaN(high)) {
            seen = outlier(seen, aboveHigh, values.contains(high));
        }
        return outlier(seen, missing, !Double.isNaN(replacement) && values.contains(replacement));
    }

    private static ValueSet outlier(ValueSet seen, ValueSet which, boolean belongs) {
        return belongs ? seen.union(which) : seen.intersect(which.complement());
    }

    /** What a document writes for a value of this field, as the double a predicate compares. */
    double number(Object value) {
        String text = value.toString().strip();
        try {
            return switch (type) {
                case DOUBLE -> finite(value instanceof Number n ? n.doubleValue() : Double.parseDouble(text), text);
                case FLOAT -> finite(value instanceof Number n ? n.floatValue() : Float.parseFloat(text), text);
                case INTEGER -> value instanceof Integer n ? n : Integer.parseInt(text);
                default -> category(value.toString());
            };
        } catch (NumberFormatException e) {
            throw new UnsupportedPmmlException(
                    "DataField[" + name + "]", "« " + text + " » is not a value of type " + type.value());
        }
    }

    private double finite(double number, String text) {
        if (Double.isNaN(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private double category(String text) {
        int at = categories.indexOf(text);
        if (at < 0 && !closed && type == DataType.STRING) {
            categories.add(text);
            at = categories.size() - 1;
        }
        return at;
    }

    /** Whether rows hold the number itself, not the position of a category. */
    boolean numeric() {
        return type != DataType.STRING && type != DataType.BOOLEAN;
    }

    /** Whether values can be compared by size. */
    boolean ordered() {
        return !discrete && numeric();
    }

    /** The doubles that, rounded to the field's type, lie in a set. */
    private ValueSet rounded(ValueSet values) {
        return type == DataType.FLOAT ? FloatRounding.seenIn(values) : values;
    }
}
