package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.riskmodel.Feature.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one wording catalogue: values with units, reasons in sentences, distances; used by screens, API and letters. */
@Service
public class Wording {

    /** Change it with every change of a sentence: it is stored with each assessment. */
    private static final String VERSION = "1";

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
                : Formats.shown(feature.display(), feature.display().show(modelValue), locale);
    }

    /** « +3,1 pt », « −1,8 pt »: a share of a probability (0.031) in signed percentage points. */
    public String points(double share, Locale locale) {
        BigDecimal rounded = Formats.points(share);
        String sign = rounded.signum() == 0 ? "" : share < 0 ? String.valueOf(Formats.MINUS) : "+";
        return sign + Formats.number(rounded.doubleValue(), 1, locale) + Formats.NARROW + "pt";
    }

    /** « 4,2 % »: a probability with one decimal. */
    public String percent(double probability, Locale locale) {
        String number = Formats.number(probability * 100, 1, locale);
        return Languages.english(locale) ? number + "%" : number + Formats.NARROW + "%";
    }

    /**
     * The strongest reasons first.
     *
     * @param asOf date of each datum by feature name, absent where unknown
     * @param today the day staleness is told for
     */
    public List<Reason> reasons(
            Catalogue catalogue,
            Explained explained,
            Map<String, LocalDate> asOf,
            LocalDate today,
            int limit,
            Locale locale) {
        return explained.contributions().stream()
                .sorted(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.points())))
                .limit(limit)
                .map(c -> reason(catalogue.feature(c.feature()), c, asOf.get(c.feature()), today, locale))
                .toList();
    }

    private Reason reason(
            Feature feature, Contribution contribution, @Nullable LocalDate asOf, LocalDate today, Locale locale) {
        Integer limit = feature.freshnessMonths();
        boolean stale = asOf != null && limit != null && today.isAfter(asOf.plusMonths(limit));
        String text = effect(feature, contribution, locale) + place(contribution.percentile(), locale) + ".";
        if (stale && asOf != null) {
            text += " " + age(Period.between(asOf, today).toTotalMonths(), locale);
        }
        return new Reason(feature.name(), contribution.points() > 0, contribution.points() * 100, text, stale);
    }

    private String effect(Feature feature, Contribution contribution, Locale locale) {
        boolean en = Languages.english(locale);
        Phrase phrase = en ? feature.phraseEn() : feature.phraseFr();
        double value = contribution.value();
        boolean coded = feature.special().containsKey(value);
        String subject;
        boolean plural = phrase.plural();
        if (Double.isNaN(value)) {
            subject = phrase.missing();
            plural = false;
        } else if (coded) {
            subject = quoted(feature.label().in(locale), value(feature, value, locale), en);
            plural = false;
        } else {
            subject = phrase.text().replace("{value}", value(feature, value, locale));
        }
        return capital(subject) + " " + verb(contribution.points(), plural, locale);
    }

    /** « Incidents de paiement passés : aucun », a coded answer as it stands on the form. */
    private static String quoted(String label, String answer, boolean en) {
        return en
                ? "“" + label + ": " + answer + "”"
                : "«" + Formats.NARROW + label + Formats.NARROW + ": " + answer + Formats.NARROW + "»";
    }

    private static String verb(double share, boolean plural, Locale locale) {
        boolean en = Languages.english(locale);
        if (Formats.points(share).signum() == 0) {
            return en
                    ? (plural ? "hardly change" : "hardly changes") + " the risk"
                    : (plural ? "ne changent" : "ne change") + " presque pas le risque";
        }
        String points = Formats.points(share, locale);
        if (en) {
            return (share > 0 ? (plural ? "raise" : "raises") : (plural ? "lower" : "lowers")) + " the risk by "
                    + points;
        }
        return (share > 0 ? (plural ? "augmentent" : "augmente") : (plural ? "diminuent" : "diminue"))
                + " le risque de " + points;
    }

    /** Where the value stands in the reference population; nothing where it has no place in it. */
    private static String place(double percentile, Locale locale) {
        if (Double.isNaN(percentile)) {
            return "";
        }
        boolean en = Languages.english(locale);
        boolean low = percentile < 0.5;
        double share = low ? 1 - percentile : percentile;
        String people =
                Formats.number(Math.min(99, Math.floor(share * 100)), 0, locale) + (en ? "%" : Formats.NARROW + "%");
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
