package fr.scoreclair.advisor.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a file that is handed out, in the language of the person.
 *
 * @param headings one per column of {@link ExportColumn}, in its order
 * @param products label by product
 * @param opinion « favorable », « défavorable »
 * @param decisions label by decision
 * @param stale « périmé »
 * @param asked what stands where an update is asked for
 */
public record ExportWords(
        Locale locale,
        List<String> headings,
        Map<String, String> products,
        Map<Boolean, String> opinion,
        Map<LastDecision, String> decisions,
        String stale,
        String asked) {

    public ExportWords {
        if (headings.size() != ExportColumn.values().length) {
            throw new IllegalArgumentException("one heading per column");
        }
        headings = List.copyOf(headings);
    }

    boolean french() {
        return !locale.getLanguage().equals("en");
    }
}
