package fr.scoreclair.advisor.riskmodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one wording catalogue: values with units, reasons in sentences, distances; used by screens, API and letters. */
public interface Wording {

    /** Stored with every assessment. */
    String version();

    /** « 25 001 € », « 35 ans », « 6,0 % », « non renseigné ». */
    String value(Feature feature, double modelValue, Locale locale);

    /**
     * The strongest reasons first.
     *
     * @param asOf date of each datum by feature name, absent where unknown
     * @param today the day staleness is told for
     */
    List<Reason> reasons(
            Catalogue catalogue,
            Explained explained,
            Map<String, LocalDate> asOf,
            LocalDate today,
            int limit,
            Locale locale);
}
