package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Difference.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * The one sentence that says why one score is lower or higher than another, whole: its points add up to the difference of the
 * scores as shown.
 */
@Service
public class DifferenceWording {

    private static final int MOST_REASONS = 3;
    private static final int MOST_AGAINST = 2;
    private static final String VOWELS = "aàâeéèêiîoôuûhœæ";

    private final Wording wording;

    DifferenceWording(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param own what the client explained is called
     * @param other what the client compared with is called
     */
    public String sentence(Catalogue catalogue, Difference difference, String own, String other, Locale locale) {
        Telling telling = new Telling(catalogue, other, Languages.english(locale), locale);
        long moved = difference.movedTenths();
        String head = telling.head(difference, own);
        if (moved == 0) {
            boolean apart = difference.shares().stream().anyMatch(share -> share.tenths() != 0);
            return head + (apart ? telling.balance() : "") + ".";
        }
        List<Share> with = telling.strongest(difference, Long.signum(moved), MOST_REASONS);
        List<Share> against = telling.strongest(difference, -Long.signum(moved), MOST_AGAINST);
        long told = with.stream().mapToLong(Share::tenths).sum()
                + against.stream().mapToLong(Share::tenths).sum();
        return head + telling.because(with) + telling.against(against) + telling.rest(moved - told) + ".";
    }

    /** One telling in one language. */
    private final class Telling {

        private final Catalogue catalogue;
        private final String other;
        private final boolean en;
        private final Locale locale;

        Telling(Catalogue catalogue, String other, boolean en, Locale locale) {
            this.catalogue = catalogue;
            this.other = other;
            this.en = en;
            this.locale = locale;
        }

        List<Share> strongest(Difference difference, int sign, int most) {
            return difference.shares().stream()
                    .filter(share -> Long.signum(share.tenths()) == sign)
                    .limit(most)
                    .toList();
        }

        String head(Difference difference, String own) {
            String one = Formats.percent(difference.own(), 1, locale);
            String two = Formats.percent(difference.other(), 1, locale);
            long moved = difference.movedTenths();
            if (moved == 0) {
                return en
                        ? own + " and " + other + " have the same score to a tenth of a point (" + one + ")"
                        : own + " et " + other + " ont le même score au dixième de point près (" + one + ")";
            }
            String points = Formats.points(moved / 10.0, locale);
            if (en) {
                return "The score of " + own + " (" + one + ") is " + points + (moved < 0 ? " lower" : " higher")
                        + " than that of " + other + " (" + two + ")";
            }
            return "Le score " + de(own) + " (" + one + ") est plus " + (moved < 0 ? "bas" : "élevé") + " de " + points
                    + " que celui " + de(other) + " (" + two + ")";
        }

        String balance() {
            return en ? ": what tells them apart cancels out" : Formats.SPACE + ": ce qui les distingue se compense";
        }

        String because(List<Share> with) {
            List<String> clauses = new ArrayList<>();
            for (Share share : with) {
                Wording.Subject subject = subject(share);
                clauses.add(beside(share, subject.text(), "") + " "
                        + Wording.verb(share.shown(), subject.plural(), locale));
            }
            List<String> joined =
                    en ? clauses : clauses.stream().map(clause -> que(clause)).toList();
            return (en ? ", mainly because " : ", surtout parce ") + list(joined);
        }

        String against(List<Share> against) {
            if (against.isEmpty()) {
                return "";
            }
            List<String> told = new ArrayList<>();
            for (Share share : against) {
                String points = Formats.signed(share.shown(), 1, locale) + Formats.SPACE + unit(share.shown());
                told.add(beside(share, subject(share).text(), ", " + points));
            }
            boolean plural = against.size() > 1 || subject(against.getFirst()).plural();
            String verb = en
                    ? (plural ? "work the other way" : "works the other way")
                    : (plural ? "jouent en sens inverse" : "joue en sens inverse");
            return semicolon() + list(told) + " " + verb;
        }

        /** What the reasons told leave over, so that the sentence adds up. */
        String rest(long tenths) {
            if (tenths == 0) {
                return "";
            }
            String signed = Formats.signed(tenths / 10.0, 1, locale) + Formats.SPACE + unit(tenths / 10.0);
            return semicolon() + (en ? "everything else together counts for " : "tout le reste compte pour ") + signed;
        }

        private String semicolon() {
            return en ? "; " : Formats.SPACE + "; ";
        }

        private String unit(double points) {
            String written = Formats.points(points, locale);
            return written.substring(written.lastIndexOf(Formats.SPACE) + 1);
        }

        private Wording.Subject subject(Share share) {
            return wording.subject(catalogue.feature(share.feature()), share.own(), locale);
        }

        /** « un revenu de 45 000 € par an (25 001 € par an pour B) ». */
        private String beside(Share share, String subject, String more) {
            String theirs = wording.value(catalogue.feature(share.feature()), share.other(), locale);
            return subject + " (" + theirs + (en ? " for " : " pour ") + other + more + ")";
        }

        private String list(List<String> parts) {
            String and = en ? " and " : " et ";
            return parts.size() == 1
                    ? parts.getFirst()
                    : String.join(", ", parts.subList(0, parts.size() - 1)) + and + parts.getLast();
        }

        private String que(String clause) {
            return startsWithVowel(clause) ? "qu’" + clause : "que " + clause;
        }

        private String de(String name) {
            return startsWithVowel(name) ? "d’" + name : "de " + name;
        }
    }

    private static boolean startsWithVowel(String words) {
        return !words.isEmpty() && VOWELS.indexOf(Character.toLowerCase(words.charAt(0))) >= 0;
    }
}
