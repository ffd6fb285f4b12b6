package fr.scoreclair.treeshap.effect;

import fr.scoreclair.treeshap.MarginModel;

/** In which of a model's two outputs an effect is told. */
public enum Unit {
    /** The probability of the event, in [0, 1]. */
    PROBABILITY,
    /** The raw output, before the link. */
    MARGIN;

    /** The model's answers to many rows in this unit, in order. */
    double[] of(MarginModel model, double[][] rows) {
        return this == MARGIN ? model.margins(rows) : model.probabilities(rows);
    }

    /** The model's answer to one row in this unit. */
    double of(MarginModel model, double[] row) {
        return this == MARGIN ? model.margin(row) : model.probability(row);
    }
}
