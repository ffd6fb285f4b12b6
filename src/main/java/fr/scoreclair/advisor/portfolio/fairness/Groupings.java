package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Catalogue.Groups;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups a catalogue declares; where it declares none by age, ages under 30, by ten years, and from 60 on. */
final class Groupings {

    static final List<Double> AGES = List.of(30.0, 40.0, 50.0, 60.0);

    private Groupings() {}

    static List<Groups> of(Catalogue catalogue) {
        List<Groups> all = new ArrayList<>(catalogue.groups());
        FeatureRole.AGE
                .in(catalogue)
                .map(Feature::name)
                .filter(age -> all.stream().noneMatch(groups -> groups.feature().equals(age)))
                .ifPresent(age -> all.addFirst(new Groups(age, AGES)));
        return List.copyOf(all);
    }

    /** Where a client belongs: a group, or past the last one where the value is missing or a code. */
    static int band(Groups groups, Catalogue catalogue, Map<String, @Nullable Double> values) {
        Feature feature = catalogue.feature(groups.feature());
        Double value = values.get(feature.name());
        return value == null || feature.special().containsKey(value)
                ? groups.edges().size() + 1
                : groups.of(feature.display().show(value));
    }
}
