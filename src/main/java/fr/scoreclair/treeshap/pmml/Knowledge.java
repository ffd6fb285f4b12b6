package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;
import java.util.Arrays;

/** What is known of a row somewhere in a tree: for each feature, the values still possible. Immutable. */
final class Knowledge {
    private final ValueSet[] possible;

    private Knowledge(ValueSet[] possible) {
        this.possible = possible;
    }

    static Knowledge nothing(int featureCount) {
        ValueSet[] all = new ValueSet[featureCount];
        Arrays.fill(all, ValueSet.all());
        return new Knowledge(all);
    }

    ValueSet of(InputField field) {
        return possible[field.index()];
    }

    Knowledge with(InputField field, ValueSet values) {
        ValueSet[] next = possible.clone();
        next[field.index()] = values;
        return new Knowledge(next);
    }
}
