package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Feature.Display;
import fr.scoreclair.advisor.riskmodel.Feature.Phrase;
import fr.scoreclair.advisor.riskmodel.Feature.Range;
import fr.scoreclair.advisor.riskmodel.Text;
import java.util.Map;

/** Two variables that show what the form has to cope with. */
final class Features {

    private static final Text NAME = new Text("Variable", "Variable");
    private static final Phrase PHRASE = new Phrase("une variable de {value}", false, "rien");

    private Features() {}

    /** Days counted backwards, shown in years: 18 to 100 allowed, 19 to 76 learned, and a coded « none ». */
    static Feature years() {
        return new Feature(
                "YEARS",
                NAME,
                "days",
                new Display("years", -365.25, 0),
                new Range(-36525, -6574.5),
                new Range(-27759, -6939.75),
                true,
                true,
                new Feature.Slider(-29220, -6574.5, 365.25),
                -12783.75,
                Feature.Direction.NONE,
                false,
                false,
                false,
                6,
                new Text("pièce", "paper"),
                null,
                Map.of(365243.0, new Text("sans", "none")),
                PHRASE,
                PHRASE);
    }

    static Feature euros() {
        return new Feature(
                "EUROS",
                NAME,
                "EUR",
                new Display("EUR", 1, 0),
                new Range(0, 100_000),
                new Range(1_000, 50_000),
                false,
                false,
                null,
                null,
                Feature.Direction.RAISES,
                true,
                true,
                false,
                null,
                new Text("demande", "request"),
                null,
                Map.of(),
                PHRASE,
                PHRASE);
    }
}
