package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A filter as a person would tell it: « Agence : Lyon · Âge : de 26 à 35 ». */
record FilterWords(Words.Bundle bundle) {

    String of(ClientFilter filter, Words words) {
        List<String> parts = new ArrayList<>();
        part(parts, "agency", filter.agency());
        part(parts, "advisor", filter.advisor());
        if (filter.favorable() != null) {
            part(
                    parts,
                    "opinion",
                    bundle.get(filter.favorable() ? "clients.opinion.favorable" : "clients.opinion.unfavorable"));
        }
        if (filter.state() != null) {
            part(parts, "freshness", bundle.get("clients.state." + filter.state()));
        }
        if (filter.decision() != null) {
            part(parts, "decision", bundle.get("clients.decision." + filter.decision()));
        }
        if (filter.updateAsked() != null) {
            part(parts, "update", bundle.get(filter.updateAsked() ? "clients.update.asked" : "clients.update.none"));
        }
        if (!filter.opened().isAll()) {
            part(parts, "opened", between(filter.opened(), words));
        }
        for (Facet facet : Facet.values()) {
            Range range = filter.range(facet);
            if (!range.isAll()) {
                part(parts, facet.key(), between(range, facet, words));
            }
        }
        return parts.isEmpty() ? bundle.get("portfolio.everybody") : String.join(" · ", parts);
    }

    private void part(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(bundle.get("portfolio.part", bundle.get("clients.key." + key), value));
        }
    }

    private String between(Period period, Words words) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null) {
            return from != null
                    ? bundle.get("clients.opened.since", Formats.date(from, words.locale()))
                    : bundle.get("clients.opened.until", Formats.date(Objects.requireNonNull(to), words.locale()));
        }
        return bundle.get(
                "clients.opened.between", Formats.date(from, words.locale()), Formats.date(to, words.locale()));
    }

    private String between(Range range, Facet facet, Words words) {
        String from = range.from() == null ? "" : bundle.get("clients.from") + " " + number(range.from(), facet, words);
        String to = range.to() == null ? "" : bundle.get("clients.to") + " " + number(range.to(), facet, words);
        return (from + " " + to).strip();
    }

    private static String number(double value, Facet facet, Words words) {
        return switch (facet) {
            case SCORE -> words.threshold(value);
            case AGE -> Formats.number(value, 0, 0, words.locale());
            case INCOME, AMOUNT -> words.euros(value);
        };
    }
}
