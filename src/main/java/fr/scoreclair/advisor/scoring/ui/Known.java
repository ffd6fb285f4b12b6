package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value the bank already knows, with its date and where it comes from. */
record Known(@Nullable Double value, LocalDate asOf, String source, boolean simulated) {

    static Known of(Datum datum) {
        return new Known(datum.value(), datum.asOf(), datum.source(), datum.simulated());
    }

    static Known of(AssessedDatum datum) {
        return new Known(datum.value(), datum.asOf(), datum.source(), false);
    }
}
