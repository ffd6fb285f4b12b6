package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form on the left: a product's catalogue, whose file it is, and one entry per feature.
 *
 * @param client whose file it is, or null for a new application
 * @param attempted true once the person has asked for a score with something missing
 */
record Sheet(Catalogue catalogue, @Nullable ClientSummary client, Map<String, Entry> entries, boolean attempted) {

    static Sheet blank(Catalogue catalogue, Locale locale) {
        return new Sheet(catalogue, null, fill(catalogue, f -> Entry.blank(f, locale)), false);
    }

    static Sheet of(Catalogue catalogue, ClientFile file, Locale locale) {
        Map<String, Known> known =
                file.data().stream().collect(Collectors.toMap(Datum::feature, Known::of, (a, b) -> b));
        return new Sheet(catalogue, file.client(), fill(catalogue, f -> entry(f, known, locale)), false);
    }

    static Sheet of(Catalogue catalogue, @Nullable ClientSummary client, AssessmentView assessment, Locale locale) {
        Map<String, Known> known =
                assessment.data().stream().collect(Collectors.toMap(AssessedDatum::feature, Known::of, (a, b) -> b));
        return new Sheet(catalogue, client, fill(catalogue, f -> entry(f, known, locale)), false);
    }

    Entry entry(Feature feature) {
        Entry entry = entries.get(feature.name());
        return entry == null ? new Entry(feature, "", null, null, true) : entry;
    }

    Sheet with(Entry entry) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(entry.feature().name(), entry);
        return new Sheet(catalogue, client, changed, attempted);
    }

    /** The same values, written in another language. */
    Sheet in(Locale locale) {
        return new Sheet(catalogue, client, fill(catalogue, f -> entry(f).in(locale)), attempted);
    }

    Sheet afterAttempt() {
        return new Sheet(catalogue, client, entries, true);
    }

    boolean acceptable() {
        return entries.values().stream().map(Check::of).noneMatch(Check::refused);
    }

    AssessmentRequest request(ReferenceGroup reference) {
        return new AssessmentRequest(
                catalogue.product(),
                values(),
                Map.of(),
                Map.of(),
                client == null ? null : client.id(),
                reference,
                null);
    }

    /** True where the form still says what the assessment was made of. */
    boolean tells(AssessmentView assessment) {
        return assessment.product().equals(catalogue.product())
                && assessment.data().stream().allMatch(datum -> {
                    Entry entry = entries.get(datum.feature());
                    return entry != null && Objects.equals(entry.value(), datum.value());
                });
    }

    List<Feature> main() {
        return catalogue.features().stream().filter(Feature::main).toList();
    }

    List<Feature> optional() {
        return catalogue.features().stream().filter(f -> !f.main()).toList();
    }

    Map<String, @Nullable Double> values() {
        Map<String, @Nullable Double> values = new HashMap<>();
        entries.forEach((name, entry) -> values.put(name, entry.value()));
        return values;
    }

    private static Entry entry(Feature feature, Map<String, Known> known, Locale locale) {
        Known datum = known.get(feature.name());
        return Entry.of(feature, datum == null ? null : datum.value(), datum, locale);
    }

    private static Map<String, Entry> fill(Catalogue catalogue, Function<Feature, Entry> fill) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        catalogue.features().forEach(feature -> entries.put(feature.name(), fill.apply(feature)));
        return entries;
    }
}
