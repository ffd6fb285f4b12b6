package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by feature name, put together; a null value is a missing datum. */
final class Values {

    private Values() {}

    /** One per feature, and whatever else was given: the model refuses that by name. */
    static Map<String, @Nullable Double> whole(Catalogue catalogue, Map<String, @Nullable Double> given) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        catalogue.names().forEach(name -> values.put(name, null));
        values.putAll(given);
        return values;
    }

    /** What the file says of the catalogue's features; what the catalogue no longer knows is left out. */
    static Map<String, @Nullable Double> filed(Catalogue catalogue, ClientFile file) {
        Map<String, @Nullable Double> values = whole(catalogue, Map.of());
        file.data().stream()
                .filter(datum -> values.containsKey(datum.feature()))
                .forEach(datum -> values.put(datum.feature(), datum.value()));
        return values;
    }

    static Map<String, @Nullable Double> assessed(Catalogue catalogue, AssessmentView assessment) {
        Map<String, @Nullable Double> values = whole(catalogue, Map.of());
        assessment.data().stream()
                .filter(datum -> values.containsKey(datum.feature()))
                .forEach(datum -> values.put(datum.feature(), datum.value()));
        return values;
    }

    static Map<String, @Nullable Double> over(
            Map<String, @Nullable Double> base, Map<String, @Nullable Double> changes) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>(base);
        values.putAll(changes);
        return values;
    }

    /** The names under which two differ, sorted. */
    static List<String> changed(Map<String, @Nullable Double> base, Map<String, @Nullable Double> values) {
        return values.keySet().stream()
                .filter(name -> !Objects.equals(base.get(name), values.get(name)))
                .sorted()
                .toList();
    }
}
