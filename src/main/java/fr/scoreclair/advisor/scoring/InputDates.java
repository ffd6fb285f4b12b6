package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.Freshness;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Gives every input its date and source: the caller's, else the client file's where the value is the filed one, else today.
 * A feature the caller does not mention is taken from the client's file; one given as null is missing.
 */
@Component
class InputDates {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    InputDates(Clock clock) {
        this.clock = clock;
    }

    Inputs of(Catalogue catalogue, AssessmentRequest request, @Nullable ClientFile client, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        refuse(catalogue, request, client, today);
        Map<String, Datum> filed = client == null
                ? Map.of()
                : client.data().stream().collect(Collectors.toMap(Datum::feature, Function.identity()));
        Map<String, @Nullable Double> values = new LinkedHashMap<>(request.values());
        List<AssessedDatum> data = new ArrayList<>();
        for (Feature feature : catalogue.features()) {
            Datum known = filed.get(feature.name());
            if (known != null && !values.containsKey(feature.name())) {
                values.put(feature.name(), known.value());
            }
            data.add(datum(feature, values.get(feature.name()), known, request, actor, today));
        }
        return new Inputs(values, data);
    }

    private static AssessedDatum datum(
            Feature feature,
            @Nullable Double value,
            @Nullable Datum known,
            AssessmentRequest request,
            Actor actor,
            LocalDate today) {
        boolean asFiled = known != null && Objects.equals(known.value(), value);
        LocalDate asOf = request.asOf().get(feature.name());
        if (asOf == null) {
            asOf = asFiled && known != null ? known.asOf() : today;
        }
        String source = request.sources().get(feature.name());
        if (source == null) {
            source = asFiled && known != null ? known.source() : actor.is("API") ? "API" : "saisie";
        }
        Freshness freshness = Freshness.of(asOf, today, feature.freshnessMonths());
        boolean stale = value != null && freshness.stale(); // what is missing does not age
        return new AssessedDatum(feature.name(), value, asOf, source, freshness.ageDays(), stale);
    }

    private static void refuse(
            Catalogue catalogue, AssessmentRequest request, @Nullable ClientFile client, LocalDate today) {
        boolean en = LocaleContextHolder.getLocaleContext() != null
                && LocaleContextHolder.getLocale().getLanguage().equals("en");
        Locale locale = en ? Locale.ENGLISH : Locale.FRENCH;
        List<Violation> violations = new ArrayList<>();
        if (client != null && !client.client().product().equals(catalogue.product())) {
            violations.add(new Violation(
                    "client_id", en ? "This client has another product." : "Ce client relève d’un autre produit."));
        }
        request.asOf().forEach((name, asOf) -> {
            if (!catalogue.names().contains(name)) {
                violations.add(new Violation(
                        name, en ? "This model has no such feature." : "Ce modèle n’a pas de variable de ce nom."));
            } else if (asOf.isAfter(today) || asOf.isBefore(OLDEST)) {
                String label = catalogue.feature(name).label().in(locale);
                violations.add(new Violation(
                        name,
                        en
                                ? label + ": its date must lie between " + OLDEST + " and today, " + today + "."
                                : label + " : sa date doit être comprise entre le " + OLDEST + " et aujourd’hui, le "
                                        + today + "."));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }
}
