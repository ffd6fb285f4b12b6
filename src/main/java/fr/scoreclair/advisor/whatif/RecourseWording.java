package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.whatif.Proposal.Change;
import fr.scoreclair.advisor.whatif.Proposal.LoanChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Proposals in sentences an advisor can read aloud, in the words of the product's catalogue. */
@Component
public class RecourseWording {

    /** Change it with every change of a sentence. */
    public static final String VERSION = "1";

    private final Wording wording;

    RecourseWording(Wording wording) {
        this.wording = wording;
    }

    /** « Avec un crédit de 12 000 € au lieu de 15 000 €, sur la même durée, le score de risque serait de 34,2 %, … ». */
    public String sentence(Catalogue catalogue, Proposal proposal, Locale locale) {
        boolean en = english(locale);
        List<String> parts = new ArrayList<>();
        for (Change change : proposal.changes()) {
            String part = part(catalogue, proposal, change, locale);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        String score = under(proposal.score(), catalogue.threshold(), locale);
        String limit = Formats.limit(catalogue.threshold(), locale);
        return capital(String.join(en ? " and " : " et ", parts))
                + (en
                        ? ", the risk score would be " + score + ", below the threshold of " + limit + "."
                        : ", le score de risque serait de " + score + ", sous le seuil de " + limit + ".")
                + assumption(proposal, locale);
    }

    private String part(Catalogue catalogue, Proposal proposal, Change change, Locale locale) {
        Feature feature = catalogue.feature(change.feature());
        LoanChange loan = proposal.loan();
        if (loan == null) {
            return with(feature, change, locale);
        }
        boolean smaller = FeatureRole.AMOUNT
                .in(catalogue)
                .map(amount -> proposal.features().contains(amount.name()))
                .orElse(false);
        if (isAnnuity(catalogue, feature)) {
            return smaller ? "" : over(loan, locale) + " (" + pair(feature, change, locale) + ")";
        }
        if (!FeatureRole.AMOUNT.in(catalogue).map(feature::equals).orElse(false)) {
            return with(feature, change, locale);
        }
        String annuity = proposal.changes().stream()
                .filter(c -> isAnnuity(catalogue, catalogue.feature(c.feature())))
                .map(c -> " (" + pair(catalogue.feature(c.feature()), c, locale) + ")")
                .findFirst()
                .orElse("");
        return with(feature, change, locale) + term(loan, locale) + annuity;
    }

    private static boolean isAnnuity(Catalogue catalogue, Feature feature) {
        return FeatureRole.ANNUITY.in(catalogue).map(feature::equals).orElse(false);
    }

    private String with(Feature feature, Change change, Locale locale) {
        return (english(locale) ? "with " : "avec ") + pair(feature, change, locale);
    }

    /** « une annuité de 3 100 € par an au lieu de 3 780 € par an ». */
    private String pair(Feature feature, Change change, Locale locale) {
        Feature.Phrase phrase = english(locale) ? feature.phraseEn() : feature.phraseFr();
        return phrase.text().replace("{value}", value(feature, change.to(), locale))
                + (english(locale) ? " instead of " : " au lieu de ")
                + value(feature, change.from(), locale);
    }

    /** A value as it stands on screens; coded ones too. */
    public String value(Feature feature, double value, Locale locale) {
        return wording.value(feature, value, locale);
    }

    private static String term(LoanChange loan, Locale locale) {
        if (loan.sameTerm()) {
            return english(locale) ? " over the same term" : " sur la même durée";
        }
        return english(locale)
                ? " paid back over " + loan.monthsAfter() + " months instead of " + loan.monthsBefore()
                : " à rembourser sur " + loan.monthsAfter() + " mois au lieu de " + loan.monthsBefore();
    }

    private static String over(LoanChange loan, Locale locale) {
        return english(locale)
                ? "by paying back over " + loan.monthsAfter() + " months instead of " + loan.monthsBefore()
                : "en remboursant sur " + loan.monthsAfter() + " mois au lieu de " + loan.monthsBefore();
    }

    /** What a term rests on, where one is spoken of. */
    private static String assumption(Proposal proposal, Locale locale) {
        LoanChange loan = proposal.loan();
        if (loan == null || loan.sameTerm()) {
            return "";
        }
        boolean en = english(locale);
        if (loan.yearlyRate() == 0) {
            return en ? " Terms are counted without interest." : " Les durées sont comptées hors intérêts.";
        }
        String rate = Formats.percent(loan.yearlyRate(), 1, locale);
        return en
                ? " Terms assume a rate of " + rate + " a year."
                : " Les durées supposent un taux de " + rate + " par an.";
    }

    /** As many decimals as it takes to be written below the threshold. */
    static String under(double score, double threshold, Locale locale) {
        for (int decimals = 1; decimals < 6; decimals++) {
            BigDecimal shown = BigDecimal.valueOf(score).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
            if (shown.movePointLeft(2).doubleValue() < threshold) {
                return Formats.percent(score, decimals, locale);
            }
        }
        return Formats.percent(score, 6, locale);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
