package fr.scoreclair.treeshap.pmml;

import java.util.List;
import org.dmg.pmml.DataField;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Value;
import org.jspecify.annotations.Nullable;

/** Which class of a binary target is the event. */
final class TargetCategories {
    private TargetCategories() {}

    /** The wanted category if the target has it; without wish the second of the two, usually "1", "true", "yes". */
    static String event(PMML pmml, Model model, @Nullable String wanted) {
        List<String> categories = of(pmml, model);
        if (categories.size() != 2) {
            throw new UnsupportedPmmlException(
                    "DataField", "the target has " + categories.size() + " declared categories; two are needed");
        }
        if (wanted != null && !categories.contains(wanted)) {
            throw new UnsupportedPmmlException("DataField", "« " + wanted + " » is not among " + categories);
        }
        return wanted == null ? categories.get(1) : wanted;
    }

    /** The declared categories of the only target. */
    static List<String> of(PMML pmml, Model model) {
        List<String> targets = model.requireMiningSchema().getMiningFields().stream()
                .filter(field -> field.getUsageType() == MiningField.UsageType.TARGET
                        || field.getUsageType() == MiningField.UsageType.PREDICTED)
                .map(MiningField::requireName)
                .toList();
        if (targets.size() != 1) {
            throw new UnsupportedPmmlException("MiningSchema", targets.size() + " targets; one is needed");
        }
        for (DataField field : pmml.requireDataDictionary().getDataFields()) {
            if (field.requireName().equals(targets.get(0))) {
                return field.getValues().stream()
                        .filter(value -> value.getProperty() == Value.Property.VALID)
                        .map(value -> value.requireValue().toString())
                        .toList();
            }
        }
        throw new UnsupportedPmmlException("MiningField[" + targets.get(0) + "]", "there is no DataField of this name");
    }
}
