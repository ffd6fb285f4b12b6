package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Feature.Phrase;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one wording catalogue: values with units, reasons in sentences, distances; used by screens, API and letters. */
@Service
public class Wording {

    /** Change it with every change of a sentence: it is stored with each assessment. */
    private static final String VERSION = "3";

    /** Stored with every assessment. */
    public String version() {
        return VERSION;
    }

    /** « 25 001 € », « 35 ans », « 6,0 % », « sans emploi », « non renseigné ». */
    public String value(Feature feature, double modelValue, Locale locale) {
        if (Double.isNaN(modelValue)) {
            return Languages.english(locale) ? "not given" : "non renseigné";
        }
        Text special = feature.special().get(modelValue);
        return special != null
                ? special.in(locale)
                : Formats.quantity(
                        feature.display().show(modelValue),
                        feature.display().decimals(),
                        feature.display().unit(),
                        locale);
    }

    /**
     * The strongest reasons first. A sentence tells the points as {@link ShownScore} rounds them, so that it says what its bar
     * shows; {@link Reason#points} is not rounded.
     *
     * @param asOf date of each datum by feature name, absent where unknown
     * @param today the day staleness is told for
     */
    public List<Reason> reasons(
            Catalogue catalogue,
            ShownScore shown,
            Map<String, LocalDate> asOf,
            LocalDate today,
            int limit,
            Locale locale) {
        return shown.parts().stream()
                .limit(limit)
                .map(part -> reason(
                        catalogue.feature(part.contribution().feature()),
                        part,
                        asOf.get(part.contribution().feature()),
                        today,
                        locale))
                .toList();
    }

    /**
     * The main reasons of a high score, for a letter: what raised the risk and shows at least a tenth of a point, the largest
     * first, at most {@code limit}; of two that raise the risk the larger is never left out for the smaller. A sensitive
     * feature keeps its place, for a list with a hole would mislead, in words that ask nothing of the person. A tie is told
     * with the reason that stands before it in this list, and with no other.
     */
    public List<Reason> raising(
            Catalogue catalogue,
            ShownScore shown,
            Map<String, LocalDate> asOf,
            LocalDate today,
            int limit,
            Locale locale) {
        List<ShownScore.Part> parts = shown.parts();
        List<Reason> raising = new ArrayList<>();
        boolean before = false;
        for (int i = 0; i < parts.size() && raising.size() < limit; i++) {
            ShownScore.Part part = parts.get(i);
            boolean raises = part.contribution().points() > 0 && part.tenths() > 0;
            if (raises) {
                String feature = part.contribution().feature();
                ShownScore.Part told = before ? part : part.apart();
                raising.add(reason(catalogue.feature(feature), told, asOf.get(feature), today, locale));
            }
            before = raises;
        }
        return List.copyOf(raising);
    }

    private Reason reason(
            Feature feature, ShownScore.Part part, @Nullable LocalDate asOf, LocalDate today, Locale locale) {
        Contribution contribution = part.contribution();
        Integer limit = feature.freshnessMonths();
        boolean stale = asOf != null && limit != null && today.isAfter(asOf.plusMonths(limit));
        String text =
                effect(feature, part, locale) + place(contribution.percentile(), locale) + tie(part, locale) + ".";
        if (stale && asOf != null) {
            text += " " + age(Period.between(asOf, today).toTotalMonths(), locale);
        }
        return new Reason(
                feature.name(), contribution.points() > 0, contribution.points() * 100, text, stale, part.tied());
    }

    private static String tie(ShownScore.Part part, Locale locale) {
        if (!part.tied()) {
            return "";
        }
        return Languages.english(locale) ? ", tied with the reason before" : ", à égalité avec la raison précédente";
    }

    private String effect(Feature feature, ShownScore.Part part, Locale locale) {
        Subject subject = subject(feature, part.contribution().value(), locale);
        return capital(subject.text()) + " " + verb(part.points(), subject.plural(), locale);
    }

    /** What a sentence about a value is about, without a capital; {@code plural} where its verb is in the plural. */
    record Subject(String text, boolean plural) {}

    Subject subject(Feature feature, double value, Locale locale) {
        boolean en = Languages.english(locale);
        Phrase phrase = en ? feature.phraseEn() : feature.phraseFr();
        if (Double.isNaN(value)) {
            return new Subject(phrase.missing(), false);
        }
        if (feature.special().containsKey(value)) {
            return new Subject(quoted(feature.label().in(locale), value(feature, value, locale), en), false);
        }
        return new Subject(phrase.text().replace("{value}", value(feature, value, locale)), phrase.plural());
    }

    /** « Incidents de paiement passés : aucun », a coded answer as it stands on the form. */
    private static String quoted(String label, String answer, boolean en) {
        return en
                ? "“" + label + ": " + answer + "”"
                : "«" + Formats.SPACE + label + Formats.SPACE + ": " + answer + Formats.SPACE + "»";
    }

    static String verb(double points, boolean plural, Locale locale) {
        boolean en = Languages.english(locale);
        if (points == 0) {
            return en
                    ? (plural ? "hardly change" : "hardly changes") + " the risk"
                    : (plural ? "ne changent" : "ne change") + " presque pas le risque";
        }
        String told = Formats.points(points, locale);
        if (en) {
            return (points > 0 ? (plural ? "raise" : "raises") : (plural ? "lower" : "lowers")) + " the risk by "
                    + told;
        }
        return (points > 0 ? (plural ? "augmentent" : "augmente") : (plural ? "diminuent" : "diminue"))
                + " le risque de " + told;
    }

    /** Where the value stands in the reference population; nothing where it has no place in it. */
    private static String place(double percentile, Locale locale) {
        if (Double.isNaN(percentile)) {
            return "";
        }
        boolean en = Languages.english(locale);
        boolean low = percentile < 0.5;
        double share = low ? 1 - percentile : percentile;
        String people = Formats.percentage(Math.min(99, Math.floor(share * 100)), 0, locale);
        if (en) {
            return (low ? " (below " : " (at or above ") + people + " of the reference population)";
        }
        return (low ? " (en dessous de " : " (au niveau ou au-dessus de ") + people + " de la population de référence)";
    }

    private static String age(long months, Locale locale) {
        if (Languages.english(locale)) {
            return "This reason rests on a datum " + months + (months == 1 ? " month old." : " months old.");
        }
        return "Cette raison repose sur une donnée vieille de " + months + " mois.";
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
