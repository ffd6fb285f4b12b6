package fr.scoreclair.treeshap;

/** An explanation whose parts do not add up to the margin: a fault of the engine or of its tables, never of the row. */
public final class AdditivityException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    AdditivityException(double error, double allowed, double value) {
        super("the contributions miss the margin " + value + " by " + error + ", more than " + allowed);
    }
}
