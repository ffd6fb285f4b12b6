package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Interval;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MissingValueTreatmentMethod;
import org.dmg.pmml.Model;
import org.dmg.pmml.OutlierTreatmentMethod;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Value;
import org.jspecify.annotations.Nullable;

/** The active fields of a document's model, in the order of its MiningSchema. */
final class Inputs {
    private final Map<String, InputField> fields = new LinkedHashMap<>();
    private final Map<String, MiningField> treatments = new HashMap<>();

    private Inputs() {}

    static Inputs of(PMML pmml, Model model) {
        Map<String, DataField> dictionary = new HashMap<>();
        pmml.requireDataDictionary().getDataFields().forEach(field -> dictionary.put(field.requireName(), field));
        Inputs inputs = new Inputs();
        for (MiningField mining : model.requireMiningSchema().getMiningFields()) {
            if (mining.getUsageType() == MiningField.UsageType.ACTIVE) {
                inputs.add(mining, dictionary.get(mining.requireName()));
            }
        }
        return inputs;
    }

    private void add(MiningField mining, @Nullable DataField data) {
        String name = mining.requireName();
        if (data == null) {
            throw new UnsupportedPmmlException("MiningField[" + name + "]", "there is no DataField of this name");
        }
        List<String> valid = new ArrayList<>();
        for (Value value : data.getValues()) {
            if (value.getProperty() == Value.Property.VALID) {
                valid.add(value.requireValue().toString());
            }
        }
        InputField field = new InputField(
                name,
                fields.size(),
                data.requireDataType(),
                mining.getOpType() == null ? data.requireOpType() : mining.getOpType(),
                valid);
        for (Value value : data.getValues()) {
            if (value.getProperty() == Value.Property.MISSING && !isNan(value)) {
                field.declareMissing(value.requireValue());
            }
        }
        invalidValues(mining, data, field, valid);
        outliers(mining, field);
        if (mining.getMissingValueTreatment() != MissingValueTreatmentMethod.RETURN_INVALID
                && mining.getMissingValueReplacement() != null) {
            field.replaceMissing(mining.getMissingValueReplacement());
        }
        fields.put(name, field);
        treatments.put(name, mining);
    }

    private static boolean isNan(Value value) {
        return value.requireValue().toString().equalsIgnoreCase("NaN");
    }

    private static void invalidValues(MiningField mining, DataField data, InputField field, List<String> valid) {
        switch (mining.getInvalidValueTreatment()) {
            case RETURN_INVALID -> {} // such a row has no prediction at all; the caller's own check says so
            case AS_IS, AS_VALUE -> {
                if (mining.getInvalidValueReplacement() != null) {
                    throw new UnsupportedPmmlException(
                            "MiningField[" + field.name() + "]@invalidValueReplacement", "replacing is not supported");
                }
            }
            case AS_MISSING -> field.invalidIsMissing(invalid(data, field, valid));
            default ->
                throw new UnsupportedPmmlException(
                        "MiningField[" + field.name() + "]@invalidValueTreatment",
                        "« " + mining.getInvalidValueTreatment().value() + " » is not supported");
        }
    }

    private static ValueSet invalid(DataField data, InputField field, List<String> valid) {
        ValueSet accepted = ValueSet.none();
        for (String value : valid) {
            accepted = accepted.union(ValueSet.of(field.number(value)));
        }
        for (Interval interval : data.getIntervals()) {
            accepted = accepted.union(values(interval));
        }
        boolean declared = !valid.isEmpty() || data.hasIntervals();
        if (!declared && data.requireDataType() == DataType.STRING) {
            return ValueSet.none();
        }
        return declared ? accepted.complement().withMissing(false) : ValueSet.none();
    }

    private static ValueSet values(Interval interval) {
        Number left = interval.getLeftMargin();
        Number right = interval.getRightMargin();
        ValueSet from = ValueSet.all();
        ValueSet to = ValueSet.all();
        boolean leftOpen = interval.getClosure() == Interval.Closure.OPEN_OPEN
                || interval.getClosure() == Interval.Closure.OPEN_CLOSED;
        boolean rightOpen = interval.getClosure() == Interval.Closure.OPEN_OPEN
                || interval.getClosure() == Interval.Closure.CLOSED_OPEN;
        if (left != null) {
            from = leftOpen
                    ? ValueSet.above(left.doubleValue())
                    : ValueSet.below(left.doubleValue()).complement();
        }
        if (right != null) {
            to = rightOpen ? ValueSet.below(right.doubleValue()) : ValueSet.atMost(right.doubleValue());
        }
        return from.intersect(to).withMissing(false);
    }

    private static void outliers(MiningField mining, InputField field) {
        if (mining.getOutlierTreatment() == OutlierTreatmentMethod.AS_IS) {
            return;
        }
        double low =
                mining.getLowValue() == null ? Double.NaN : mining.getLowValue().doubleValue();
        double high = mining.getHighValue() == null
                ? Double.NaN
                : mining.getHighValue().doubleValue();
        if (mining.getOutlierTreatment() == OutlierTreatmentMethod.AS_MISSING_VALUES) {
            field.outliersAreMissing(low, high);
        } else {
            field.outliersAreExtreme(low, high);
        }
    }

    /** A segment may repeat the treatment of the whole model, not change it. */
    void checkNested(Model segment) {
        for (MiningField mining : segment.requireMiningSchema().getMiningFields()) {
            MiningField outer = treatments.get(mining.requireName());
            if (mining.getUsageType() != MiningField.UsageType.ACTIVE || outer == null) {
                continue;
            }
            boolean replaces = mining.getMissingValueReplacement() != null
                    && !mining.getMissingValueReplacement().equals(outer.getMissingValueReplacement());
            boolean bounds = mining.getOutlierTreatment() != OutlierTreatmentMethod.AS_IS
                    && mining.getOutlierTreatment() != outer.getOutlierTreatment();
            if (replaces || bounds) {
                throw new UnsupportedPmmlException(
                        "MiningField[" + mining.requireName() + "]",
                        "a segment treats missing values or outliers otherwise than the whole model");
            }
        }
    }

    InputField require(String name) {
        InputField field = fields.get(name);
        if (field == null) {
            throw new UnsupportedPmmlException(
                    "SimplePredicate[" + name + "]", "only active fields of the model itself can be asked about");
        }
        return field;
    }

    List<InputField> all() {
        return List.copyOf(fields.values());
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }
}
