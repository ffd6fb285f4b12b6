package fr.scoreclair.advisor.scoring.ui.asked;

import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.List;

/** What a panel that is opened on demand shows. */
public sealed interface Asked<T> {

    /** Nobody has opened it, or what it told has changed. */
    record NotYet<T>() implements Asked<T> {}

    record Loading<T>() implements Asked<T> {}

    record Told<T>(T answer) implements Asked<T> {}

    /** The cause is in the log under this reference. */
    record Failed<T>(String reference) implements Asked<T> {}

    /** A response curve and the feature it is of. */
    record Curve(String feature, List<Effects.Point> points) {}

    /** A surface and the two features it is of. */
    record Two(Feature down, Feature across, Effects.Surface surface) {}
}
