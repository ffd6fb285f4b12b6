package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.riskmodel.ReferenceError;

/** How far the contributions of a model are off because its reference is a sample, as far as it is known yet. */
sealed interface Measured {

    record Measuring() implements Measured {}

    record Told(ReferenceError error) implements Measured {}

    /** The cause is in the log under this reference. */
    record Failed(String reference) implements Measured {}
}
